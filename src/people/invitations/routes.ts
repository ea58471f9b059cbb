import { z } from '@hono/zod-openapi'
import type { Db } from '../../db/connection.ts'
import { Problem } from '../../platform/errors.ts'
import { sendMail } from '../../platform/mail.ts'
import type { Seal } from '../../platform/secret.ts'
import { countAttempt } from '../limits/commands.ts'
import { writeLetter } from '../mail/letter.ts'
import { findMailServer } from '../mail/queries.ts'
import { MAIL_WORDS } from '../mail/words.ts'
import { type Endpoint, endpoint, scopeOf, userOf } from '../members/endpoint.ts'
import { getSession } from '../members/queries.ts'
import { shortIdSchema } from '../members/schema.ts'
import type { Scope } from '../members/scope.ts'
import { getWorkspace } from '../workspaces/queries.ts'
import { invite, noteMailed, renewInvitation, revokeInvitation } from './commands.ts'
import { getInvitation, getOffer, listInvitations } from './queries.ts'
import {
  INVITATION_DAYS,
  invitationInput,
  invitationView,
  offerView,
  type SentInvitation,
  sentInvitation,
} from './schema.ts'

interface Tools {
  db: Db
  seal: Seal
  /** The public address of the console, as whoever calls has it or as it is configured. */
  originOf: (request: Request) => string
}

const workspace = z.object({ workspace: z.string() })
const one = workspace.extend({ invitation: shortIdSchema })
const path = '/workspaces/:workspace/invitations'

export const invitationEndpoints = ({ db, seal, originOf }: Tools): Endpoint[] => [
  endpoint(
    {
      method: 'get',
      path,
      policy: 'admin',
      key: 'none',
      summary: 'Open invitations',
      params: workspace,
      returns: z.array(invitationView),
    },
    call => listInvitations(db, scopeOf(call)),
  ),
  endpoint(
    {
      method: 'post',
      path,
      policy: 'admin',
      key: 'none',
      summary: 'Invite somebody by mail, or get the link to hand over',
      params: workspace,
      body: invitationInput,
      returns: sentInvitation,
    },
    async call => {
      const scope = scopeOf(call)
      const user = userOf(call)
      await countAttempt(db, `invite ${scope.workspaceId}`, { most: 100, seconds: 3600 })
      const locale = call.body.locale ?? (await getSession(db, user)).user.locale ?? 'en'
      const made = await invite(db, scope, { ...call.body, locale })
      return deliver({ db, seal, scope }, { ...made, inviter: user.name, origin: originOf(call.request) })
    },
  ),
  endpoint(
    {
      method: 'post',
      path: `${path}/:invitation/sending`,
      policy: 'admin',
      key: 'none',
      summary: 'Send an invitation again, with a new link',
      params: one,
      returns: sentInvitation,
    },
    async call => {
      const scope = scopeOf(call)
      await countAttempt(db, `invite ${scope.workspaceId}`, { most: 100, seconds: 3600 })
      const id = Number(call.params.invitation)
      const token = await renewInvitation(db, scope, id)
      return deliver({ db, seal, scope }, { id, token, inviter: userOf(call).name, origin: originOf(call.request) })
    },
  ),
  endpoint(
    {
      method: 'delete',
      path: `${path}/:invitation`,
      policy: 'admin',
      key: 'none',
      summary: 'Take an invitation back',
      params: one,
    },
    call => revokeInvitation(db, scopeOf(call), Number(call.params.invitation)),
  ),
  endpoint(
    {
      method: 'get',
      path: '/invitations/:token',
      policy: 'anyone',
      summary: 'What the holder of a link is invited to',
      params: z.object({ token: z.string().max(200) }),
      returns: offerView,
    },
    call => getOffer(db, call.params.token),
  ),
]

/** Sends the link by mail; without a server, or when it fails, the link is handed to whoever invites. */
async function deliver(
  { db, seal, scope }: { db: Db; seal: Seal; scope: Scope },
  sent: { id: number; token: string; inviter: string; origin: string },
): Promise<SentInvitation> {
  const { locale, ...invitation } = await getInvitation(db, scope, sent.id)
  const link = `${sent.origin}/invitation/${sent.token}`
  const { name } = await getWorkspace(db, scope)
  const words = MAIL_WORDS[locale].invitation({
    inviter: sent.inviter,
    workspace: name,
    role: invitation.role,
    days: INVITATION_DAYS,
    url: link,
  })
  try {
    const server = await findMailServer(db, seal, scope)
    if (server === undefined) return { invitation, link, fault: null }
    await sendMail(server, { to: invitation.email, ...writeLetter(locale, words) })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return { invitation, link, fault: { code: error.code, message: error.message, params: error.params } }
  }
  await noteMailed(db, scope, sent.id)
  return { invitation: { ...invitation, mailed: true }, link: null, fault: null }
}
