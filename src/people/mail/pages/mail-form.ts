import type { MailInput, MailView } from '../schema.ts'

/** What stands in the form: all text, as typed. */
export interface MailForm {
  host: string
  port: string
  security: MailInput['security']
  username: string
  password: string
  fromName: string
  fromAddress: string
}

/** The port usual for each kind of encryption. */
const USUAL: Record<MailInput['security'], string> = { tls: '465', starttls: '587', none: '25' }

export function formOf({ server }: MailView, workspace: string): MailForm {
  return server
    ? { ...server, port: String(server.port), username: server.username ?? '', password: '' }
    : {
        host: '',
        port: USUAL.starttls,
        security: 'starttls',
        username: '',
        password: '',
        fromName: workspace,
        fromAddress: '',
      }
}

/** Another encryption brings its usual port along, unless somebody chose a port of their own. */
export function withSecurity(form: MailForm, security: MailForm['security']): MailForm {
  return { ...form, security, port: Object.values(USUAL).includes(form.port) ? USUAL[security] : form.port }
}

export function inputOf({ port, username, password, ...rest }: MailForm): MailInput {
  return {
    ...rest,
    host: rest.host.trim(),
    port: Number(port),
    username: username.trim() === '' ? null : username.trim(),
    ...(password === '' ? {} : { password }),
  }
}
