import { WORDS } from './languages.ts'
import { CONFRONTATION } from './marks.ts'
import { matterOf } from './plan.ts'
import { ownWords } from './quotes.ts'
import type { DraftRequest } from './request.ts'
import type { ReplyLanguage } from './words.ts'

/** A reply as the reader reads it. */
interface ReplyRead {
  clauses: { text: string; topics: string[]; polarity: 'positive' | 'neutral' | 'negative' }[]
  tone: string
}

const areaOf = (id: string) => id.split('/')[0] ?? ''
/** Any answer speaks of these: our service, the wish to come back, and how to reach us. */
const ALWAYS = new Set(['support', 'other', 'missing-feature', 'usability', 'account'])
const MANNERS = /sorry|apolog|regret|죄송|사과|송구|抱歉|歉|对不起|對不起|申し訳|お詫び|残念|disappoint|아쉬|불편/iu

/** What a reply speaks of that the feedback does not, and what in it sounds annoyed. */
export function rereadReply(text: string, read: ReplyRead, of: { request: DraftRequest; language: ReplyLanguage }) {
  const { request, language } = of
  const known = new Set(request.topics.map(topic => areaOf(topic.id)))
  const own = read.clauses.filter(clause => text.includes(clause.text) && ownWords(clause.text, request.verbatim))
  const foreign = own.flatMap(clause => {
    const id = clause.topics.find(topic => !known.has(areaOf(topic)) && !ALWAYS.has(areaOf(topic)))
    const matter = id && matterOf(id, WORDS[language].topics)
    return matter ? [{ words: clause.text, topic: matter.phrase[0] }] : []
  })
  const isHeated = read.tone === 'angry' || read.tone === 'frustrated'
  const harsh = own
    .filter(clause => clause.polarity === 'negative' && clause.topics.length === 0 && isHeated)
    .map(clause => clause.text)
    .filter(words => !MANNERS.test(words) && !CONFRONTATION.test(words))
  return { foreign, harsh }
}
