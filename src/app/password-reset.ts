import { createHash, randomBytes } from 'node:crypto'
import { writeLetter } from '../people/mail/letter.ts'
import { findHouseOrigin, findMailServer } from '../people/mail/queries.ts'
import { MAIL_WORDS } from '../people/mail/words.ts'
import { getSession } from '../people/members/queries.ts'
import { Problem } from '../platform/errors.ts'
import { sendMail } from '../platform/mail.ts'
import { type Auth, choosePassword, createAuth } from './auth.ts'
import type { House } from './house.ts'

const MINUTES = 60

/** Under which name a link is kept: whoever reads the database cannot use it. */
const nameOf = (token: string): string => `reset ${createHash('sha256').update(token).digest('hex')}`

/** Mails a link for a new password, if somebody has that address; nobody who asks can tell. A job, so that it takes no time to ask. */
export async function sendReset(house: House, email: string): Promise<void> {
  const { db } = house.database
  const server = await findMailServer(db, house.seal, 'house')
  const { internalAdapter } = await createAuth(house).auth.$context
  const person = (await internalAdapter.findUserByEmail(email))?.user
  if (server === undefined || person === undefined) return
  const token = randomBytes(24).toString('base64url')
  const expiresAt = new Date(Date.now() + MINUTES * 60 * 1000)
  await internalAdapter.createVerificationValue({
    identifier: nameOf(token),
    value: `${person.id} ${person.email}`,
    expiresAt,
  })
  const origin = house.config.url ?? (await findHouseOrigin(db)) ?? `http://localhost:${house.config.port}`
  const locale = (await getSession(db, person)).user.locale ?? 'en'
  const words = MAIL_WORDS[locale].reset({ minutes: MINUTES, url: `${origin}/reset/${token}` })
  await sendMail(server, { to: person.email, ...writeLetter(locale, words) })
}

/** A new password for whoever holds the link, which works once. Every session of the person ends. */
export async function resetPassword(auth: Auth, token: string, password: string): Promise<void> {
  const { internalAdapter } = await auth.auth.$context
  const kept = await internalAdapter.consumeVerificationValue(nameOf(token))
  if (!kept || kept.expiresAt < new Date()) throw dead()
  const [userId = '', email] = kept.value.split(' ')
  // A link that went to an address they have given up since may be in other hands.
  if ((await internalAdapter.findUserById(userId))?.email !== email) throw dead()
  await choosePassword(auth, userId, password)
  await internalAdapter.deleteUserSessions(userId)
  // The link came by mail alone: the mailbox is theirs.
  await internalAdapter.updateUser(userId, { emailVerified: true })
}

const dead = () =>
  new Problem('reset-link-dead', 'This link has been used or is too old. Ask for a new one.', { status: 410 })
