import { z } from '@hono/zod-openapi'
import type { Db } from '../../db/connection.ts'
import { Problem } from '../../platform/errors.ts'
import { sendMail } from '../../platform/mail.ts'
import type { Seal } from '../../platform/secret.ts'
import { countAttempt } from '../limits/commands.ts'
import { type Endpoint, endpoint, scopeOf, userOf } from '../members/endpoint.ts'
import { getSession } from '../members/queries.ts'
import { getWorkspace } from '../workspaces/queries.ts'
import { forgetMailServer, keepMailServer } from './commands.ts'
import { writeLetter } from './letter.ts'
import { findMailServer, getMail } from './queries.ts'
import { mailInput, mailView } from './schema.ts'
import { MAIL_WORDS } from './words.ts'

const params = z.object({ workspace: z.string() })
const path = '/workspaces/:workspace/mail'

interface Tools {
  db: Db
  seal: Seal
  /** Address of the console as whoever calls has it, or as it is configured. */
  originOf: (request: Request) => string
}

export const mailEndpoints = ({ db, seal, originOf }: Tools): Endpoint[] => [
  endpoint(
    { method: 'get', path, policy: 'admin', summary: 'Which server sends mail', params, returns: mailView },
    call => getMail(db, scopeOf(call)),
  ),
  endpoint(
    {
      method: 'put',
      path,
      // Who sets the server can read what it sends, new passwords among it.
      policy: 'owner',
      summary: 'Choose the server that sends mail',
      params,
      body: mailInput,
      returns: mailView,
    },
    async call => {
      await keepMailServer(db, seal, {
        scope: scopeOf(call),
        input: call.body,
        origin: originOf(call.request),
      })
      return getMail(db, scopeOf(call))
    },
  ),
  endpoint({ method: 'delete', path, policy: 'owner', summary: 'Stop sending mail by this server', params }, call =>
    forgetMailServer(db, scopeOf(call)),
  ),
  endpoint(
    {
      method: 'post',
      path: `${path}/test`,
      policy: 'admin',
      key: 'none',
      summary: 'Send a test mail to yourself',
      params,
      returns: z.object({ to: z.string() }),
    },
    async call => {
      const scope = scopeOf(call)
      const user = userOf(call)
      await countAttempt(db, `test mail ${scope.workspaceId}`, { most: 10, seconds: 300 })
      const server = await findMailServer(db, seal, scope)
      if (server === undefined) throw mailNotSet()
      const { name } = await getWorkspace(db, scope)
      const locale = (await getSession(db, user)).user.locale ?? 'en'
      await sendMail(server, { to: user.email, ...writeLetter(locale, MAIL_WORDS[locale].test({ workspace: name })) })
      return { to: user.email }
    },
  ),
]

const mailNotSet = () =>
  new Problem('mail-not-set', 'No server for mail is set. An owner sets it under Settings, Mail.', { status: 409 })
