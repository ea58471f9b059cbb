import { writeLetter } from '../people/mail/letter.ts'
import { findHouseOrigin, findMailServer } from '../people/mail/queries.ts'
import { MAIL_WORDS } from '../people/mail/words.ts'
import { getSession } from '../people/members/queries.ts'
import type { Scope } from '../people/members/scope.ts'
import { getWorkspace } from '../people/workspaces/queries.ts'
import { sendMail } from '../platform/mail.ts'
import { findMention } from '../route/notes/queries.ts'
import type { House } from './house.ts'

/** As much of a note as a mail shows. */
const SHOWN = 600

/** Tells a member by mail that a note mentions them, where mail is set up; nothing when the note is gone meanwhile. A job. */
export async function sendMention(
  { database: { db }, seal, config }: House,
  scope: Scope,
  about: { noteId: number; memberId: string },
): Promise<void> {
  const server = await findMailServer(db, seal, scope)
  const mention = await findMention(db, scope, about)
  if (server === undefined || mention === undefined) return
  const origin = config.url ?? (await findHouseOrigin(db)) ?? `http://localhost:${config.port}`
  const locale = (await getSession(db, mention)).user.locale ?? 'en'
  const words = MAIL_WORDS[locale].mention({
    by: mention.by ?? 'Earshot',
    workspace: (await getWorkspace(db, scope)).name,
    quote: [...mention.text].slice(0, SHOWN).join(''),
    url: `${origin}/w/${scope.slug}/feedback/${mention.feedbackId}`,
  })
  await sendMail(server, { to: mention.email, ...writeLetter(locale, words) })
}
