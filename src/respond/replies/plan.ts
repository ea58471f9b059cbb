import { AREAS } from '../../analyze/text/topic.ts'
import { tellsHardship } from './hardship.ts'
import type { DraftRequest, Polarity, ReplyList } from './request.ts'
import type { NamedArea, Phrase, TopicWords } from './words.ts'

export type Matter = { id: string; area: NamedArea; phrase: Phrase }

const isNamed = (text: string): text is NamedArea => text !== 'other' && AREAS.some(area => area === text)

/** What a topic is called; a workspace's own topic goes by its area, and one outside every area has no name. */
export function matterOf(id: string, words: TopicWords): Matter | null {
  const area = id.split('/')[0] ?? ''
  return isNamed(area) ? { id, area, phrase: words.topics[id] ?? words.areas[area] } : null
}

const SAYS_TROUBLE =
  /\/(?:late|damaged|missing|excessive|bug|crash|slow|expensive|defect|refund|ads|confusing|waiting)$/u
const SAYS_PRAISE = /\/(?:fast|easy)$/u

/** "Late" or a wish in a cheerful clause is neither praise nor trouble for certain: such a topic is spoken of, not judged. */
const judged = ({ id, polarity }: DraftRequest['topics'][number]): Polarity =>
  (polarity === 1 && (SAYS_TROUBLE.test(id) || id === 'missing-feature/request')) ||
  (polarity === -1 && SAYS_PRAISE.test(id))
    ? 0
    : polarity

/** Praise of something stands where it is spoken of without hardship. */
function isPraised({ clauses }: DraftRequest, id: string): boolean {
  const about = clauses.filter(clause => clause.topics.includes(id) && clause.polarity === 1)
  return about.length === 0 || about.some(clause => !tellsHardship(clause.text))
}

/** The named matters of that polarity, the most mentioned first, none said twice. */
export function matters(request: DraftRequest, polarity: Polarity, words: TopicWords): Matter[] {
  const weight = (id: string) => request.clauses.filter(clause => clause.topics.includes(id)).length
  const ids = request.topics
    .filter(topic => judged(topic) === polarity && (polarity !== 1 || isPraised(request, topic.id)))
    .map(topic => topic.id)
  const named = [...new Set(ids)]
    .sort((a, b) => weight(b) - weight(a))
    .map(id => matterOf(id, words))
    .filter(matter => matter !== null)
  const side = polarity === -1 ? 1 : 0
  return named.filter((matter, at) => named.findIndex(other => other.phrase[side] === matter.phrase[side]) === at)
}

const hasTrouble = (request: DraftRequest) => request.topics.some(topic => topic.polarity === -1)

const FINE = 0.75
const GLOWING = 0.9
const POOR = 0.5

const byWords = (request: DraftRequest): ReplyList => {
  if (request.sentiment === 'positive') return 'positive'
  if (request.sentiment === 'negative' || request.sentiment === 'mixed') return 'negative'
  return hasTrouble(request) || request.ratingNorm !== null ? 'negative' : 'positive'
}

/** Which list a reply keeps. Stars and words may disagree: a low rating is never answered with cheer. */
export function listOf(request: DraftRequest): ReplyList {
  const { sentiment, ratingNorm: rating } = request
  if (rating === null) return byWords(request)
  if (rating < POOR) return 'negative'
  // Some give full stars so that a defect is seen; where it has a name and the words are all of blame, they are believed.
  if (rating >= GLOWING) return sentiment === 'negative' && hasTrouble(request) ? 'negative' : 'positive'
  if (rating >= FINE) return sentiment === 'negative' ? 'negative' : 'positive'
  if (tellsHardship(request.verbatim)) return 'negative'
  return byWords(request)
}

const MILD_PRICE = /^price\/(?!billing)/u

/** A price or a wish is taken seriously, not apologized for. */
export const isMild = (id: string) => MILD_PRICE.test(id) || id.startsWith('missing-feature/')
