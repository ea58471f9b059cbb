import { openUndo, wishAddress } from '../people/addresses/commands.ts'
import { TAKE_MINUTES, UNDO_DAYS } from '../people/addresses/schema.ts'
import { writeLetter } from '../people/mail/letter.ts'
import { findHouseOrigin, findMailServer } from '../people/mail/queries.ts'
import { MAIL_WORDS } from '../people/mail/words.ts'
import { findLocale } from '../people/members/queries.ts'
import { sendMail } from '../platform/mail.ts'
import type { House } from './house.ts'

async function originOf({ config, database }: House): Promise<string> {
  return config.url ?? (await findHouseOrigin(database.db)) ?? `http://localhost:${config.port}`
}

/** Mails a link to the address that a person wants, unless it is somebody's. A job, so that nobody can tell by the answer or its time. */
export async function sendAddressLink(house: House, asked: { userId: string; email: string }): Promise<void> {
  const { db } = house.database
  const server = await findMailServer(db, house.seal, 'house')
  if (server === undefined) return
  const token = await wishAddress(db, asked.userId, asked.email)
  if (token === undefined) return
  const locale = await findLocale(db, asked.userId)
  const url = `${await originOf(house)}/address/${token}`
  await sendMail(server, {
    to: asked.email,
    ...writeLetter(locale, MAIL_WORDS[locale].address({ minutes: TAKE_MINUTES, url })),
  })
}

/** Tells whoever has the old address of a change, with a link that takes it back. A job. */
export async function sendAddressNews(house: House, { changeId }: { changeId: string }): Promise<void> {
  const { db } = house.database
  const server = await findMailServer(db, house.seal, 'house')
  if (server === undefined) return
  const change = await openUndo(db, changeId)
  if (change === undefined) return
  const locale = await findLocale(db, change.userId)
  const url = `${await originOf(house)}/address/undo/${change.token}`
  const words = MAIL_WORDS[locale].addressChanged({ to: change.to, days: UNDO_DAYS, url })
  await sendMail(server, { to: change.from, ...writeLetter(locale, words) })
}
