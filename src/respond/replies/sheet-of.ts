import type { Proposed } from './draft.ts'
import { WORDS } from './languages.ts'
import type { ReplyLimit } from './limits.ts'
import { addressee, nameOf, productName } from './names.ts'
import { isMild, matterOf } from './plan.ts'
import { content } from './points.ts'
import type { DraftRequest, ReplyList } from './request.ts'
import type { Sheet } from './sheet.ts'

/** What surrounds a reply: how its place counts, and who is writing. */
export interface Around {
  limit: ReplyLimit | null
  member: string
}

const LONGEST = 20_000

function namesOf(ids: string[]): string[] {
  const phrases = Object.values(WORDS).flatMap(words => ids.flatMap(id => matterOf(id, words.topics)?.phrase ?? []))
  return [...new Set(phrases)]
}

const texts = (list: (string | null)[]): string[] =>
  list.filter(text => text !== null && content(text).size > 0) as string[]

function saidOf(list: ReplyList, request: DraftRequest): string[] {
  if (list === 'positive') return texts([request.verbatim, request.title])
  const complaints = request.clauses.filter(clause => clause.polarity === -1).map(clause => clause.text)
  return complaints.length ? complaints : texts([request.verbatim])
}

/** The sheet for answers to a piece, by the list and in the language of its draft. */
export function sheetOf(
  request: DraftRequest,
  { list, language, fallback }: Pick<Proposed, 'list' | 'language' | 'fallback'>,
  around: Around,
): Sheet {
  const ids = request.topics.map(topic => topic.id)
  const troubles = request.topics.filter(topic => topic.polarity === -1).map(topic => topic.id)
  const name = nameOf(request.author)
  return {
    list,
    language: fallback ? null : language,
    name,
    called: name && addressee(name, language),
    product: productName(request.product),
    verbatim: request.verbatim.slice(0, LONGEST),
    topics: namesOf(ids),
    troubles: namesOf(troubles),
    said: saidOf(list, request).map(text => text.slice(0, LONGEST)),
    owesApology: troubles.length === 0 || troubles.some(id => !isMild(id)),
    contacts: request.signature.contacts,
    members: around.member ? [around.member] : [],
    limit: around.limit,
  }
}
