import { createTransport, type SendMailOptions } from 'nodemailer'
import { Problem } from './errors.ts'

export interface MailServer {
  host: string
  port: number
  /** TLS from the first byte, TLS after a plain greeting, or none at all. */
  security: 'tls' | 'starttls' | 'none'
  username: string | null
  password: string | null
  fromName: string
  fromAddress: string
}

/** One mail, said twice: as HTML and as plain text. */
export interface Letter {
  subject: string
  text: string
  html: string
}

const PATIENCE_MS = 15_000

/** Hands a letter to the server. Throws a Problem of the family `mail-…` that says what is wrong; gives up after `patience` ms. */
export async function sendMail(
  server: MailServer,
  { to, ...letter }: Letter & { to: string },
  patience = PATIENCE_MS,
): Promise<void> {
  const transport = createTransport({
    host: server.host,
    port: server.port,
    secure: server.security === 'tls',
    requireTLS: server.security === 'starttls',
    ignoreTLS: server.security === 'none',
    ...(server.username === null ? {} : { auth: { user: server.username, pass: server.password ?? '' } }),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    dnsTimeout: patience,
  })
  const mail: SendMailOptions = {
    from: { name: server.fromName, address: server.fromAddress },
    to: { name: '', address: to },
    ...letter,
    headers: { 'Auto-Submitted': 'auto-generated' },
    // What we write is text: nothing in it may make the server open a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  }
  await withinPatience(transport.sendMail(mail), patience, () => transport.close()).catch(error => {
    throw mailProblem(server, error)
  })
}

/** A server that answers a little now and then would never be silent long enough for the library's own limits. */
async function withinPatience(work: Promise<unknown>, patience: number, giveUp: () => void): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error('too late'), { code: 'ETIMEDOUT' })), patience)
  })
  try {
    await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
    giveUp()
  }
}

interface Failure {
  code?: string
  message: string
  command?: string
  response?: string
}

const TLS_FAILURE = /ssl|tls|certificate|self.signed|altname|wrong version|unable to verify/i

/** What went wrong, by what the library says and how far the talk had come. */
function mailProblem({ host, port }: MailServer, failure: Failure): Problem {
  const params = { host, port, said: (failure.response ?? failure.message).slice(0, 300) }
  const problem = (code: string, message: string) => new Problem(code, message, { status: 422, params })
  const { code = '', message } = failure
  if (code === 'EAUTH' || code === 'ENOAUTH')
    return problem('mail-login', `${host} did not accept the user name and password: ${params.said}`)
  if (code === 'EENVELOPE')
    return problem('mail-address', `${host} did not accept the sender or the recipient: ${params.said}`)
  if (/ENOTFOUND|EAI_AGAIN/.test(message) || code === 'EDNS')
    return problem('mail-host-unknown', `There is no server called ${host}. Check the name.`)
  if (/ECONNREFUSED|EHOSTUNREACH|ENETUNREACH/.test(message))
    return problem('mail-refused', `Nothing takes mail at ${host}, port ${port}. Check both.`)
  if (code === 'ETLS' || TLS_FAILURE.test(`${code} ${message}`))
    return problem('mail-tls', `No safe connection to ${host}, port ${port}: ${params.said}`)
  if (code === 'ETIMEDOUT' || /timeout|timed out/i.test(message))
    return problem('mail-silent', `${host}, port ${port}, did not answer in time. Check the port and the encryption.`)
  return problem('mail-failed', `${host} did not take the mail: ${params.said}`)
}
