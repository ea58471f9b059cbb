import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Hono } from 'hono'
import Provider from 'oidc-provider'

export const CLIENT = 'earshot'
export const SECRET = 'a secret of the two'
export const HERE = 'http://localhost'

export interface Issuer {
  url: string
  close(): Promise<void>
}

/** A server on a free port whose answers may depend on where it is. */
async function serveAt(answersAt: (url: string) => RequestListener): Promise<Issuer> {
  const server = createServer((request, answer) => listen(request, answer))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const listen = answersAt(url)
  const close = async () => {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  }
  return { url, close }
}

/** A real provider: whoever types a name in is that person. Where the console is need be known only when somebody first asks. */
export const openProvider = (people: Record<string, object>, consoleAt = () => HERE): Promise<Issuer> =>
  serveAt(url => {
    let answers: RequestListener | undefined
    return (request, answer) => {
      answers ??= providerOf(url, people, consoleAt()).callback()
      answers(request, answer)
    }
  })

const providerOf = (url: string, people: Record<string, object>, origin: string) =>
  new Provider(url, {
    clients: [
      {
        client_id: CLIENT,
        client_secret: SECRET,
        redirect_uris: [`${origin}/api/sign-in/return`],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'locale'] },
    cookies: { keys: ['a key of the test'] },
    pkce: { required: () => true },
    findAccount: (_: unknown, sub: string) => ({ accountId: sub, claims: () => ({ sub, ...people[sub] }) }),
  })

/** A provider that says whatever it is told to; `said` is put over a proper answer. */
export async function openFakeProvider(): Promise<Issuer & { said: object; keys: { privateKey: KeyObject } }> {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const jwks = { keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] }
  const fake = { said: {}, keys: { privateKey: keys.privateKey } }
  const issuer = await serveAt(url => (request, answer) => {
    const known: Record<string, () => object> = {
      '/.well-known/openid-configuration': () => ({
        issuer: url,
        authorization_endpoint: `${url}/auth`,
        token_endpoint: `${url}/token`,
        jwks_uri: `${url}/jwks`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
      }),
      '/jwks': () => jwks,
      '/token': () => ({
        access_token: 'x',
        token_type: 'bearer',
        id_token: signed(fake.keys.privateKey, { iss: url, aud: CLIENT, ...inTime(), ...fake.said }),
      }),
    }
    answer.setHeader('content-type', 'application/json')
    answer.end(JSON.stringify(known[request.url ?? '']?.() ?? {}))
  })
  return Object.assign(fake, issuer)
}

const inTime = () => ({ iat: seconds(), exp: seconds() + 300 })
export const seconds = () => Math.floor(Date.now() / 1000)

function signed(key: KeyObject, claims: object): string {
  const body = [{ alg: 'RS256', kid: 'one' }, claims]
    .map(part => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
  return `${body}.${sign('sha256', Buffer.from(body), key).toString('base64url')}`
}

export const providerAt = (url: string, more: object = {}) => ({
  issuer: url,
  clientId: CLIENT,
  clientSecret: SECRET,
  label: 'Café ID',
  domains: [],
  open: false,
  ...more,
})

/** A browser without a screen: keeps cookies, and goes where it is sent until the console itself is to show something. */
export function openBrowser(app: Hono) {
  const jars = new Map<string, Map<string, string>>()
  const jarOf = (url: URL) => jars.get(url.host) ?? jars.set(url.host, new Map()).get(url.host) ?? new Map()

  async function send(address: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address, HERE)
    const jar = jarOf(url)
    const headers = new Headers(init.headers)
    headers.set('cookie', [...jar].map(pair => pair.join('=')).join('; '))
    if (url.origin === HERE) headers.set('host', url.host)
    const asked = { ...init, headers, redirect: 'manual' } as const
    const answer = url.origin === HERE ? await app.request(url.href, asked) : await fetch(url, asked)
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      if (value === '') jar.delete(name)
      else jar.set(name, value)
    }
    return answer
  }

  /** Where it ends up: an address of the console as a path, or the page of the provider. */
  async function follow(address: string, init: RequestInit = {}): Promise<string> {
    const answer = await send(address, init)
    const location = answer.headers.get('location')
    if (location === null) return address
    const next = new URL(location, new URL(address, HERE))
    return next.origin === HERE && !next.pathname.startsWith('/api/')
      ? `${next.pathname}${next.search}`
      : follow(next.href)
  }

  /** Begins to sign in; the answer is the provider's address. */
  async function begin(next?: string): Promise<URL> {
    const answer = await send('/api/sign-in/provider', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ next }),
    })
    return new URL((await answer.json()).url)
  }

  const form = (fields: Record<string, string>) => ({ method: 'POST', body: new URLSearchParams(fields) })
  return {
    send,
    follow,
    begin,
    /** All of it at the real provider, as the person of that name. */
    async signInAs(login: string, next?: string): Promise<string> {
      const asked = await follow((await begin(next)).href)
      const consent = await follow(asked, form({ prompt: 'login', login, password: 'any' }))
      return consent.includes('/interaction/') ? follow(consent, form({ prompt: 'consent' })) : consent
    },
    sessionStatus: async () => (await send('/api/session')).status,
  }
}

export type Browser = ReturnType<typeof openBrowser>
