import { WORDS } from './languages.ts'
import { APOLOGY, CONFRONTATION, LISTENING, LOOP, NEXT_STEP, THANKS, UNDERSTANDING } from './marks.ts'
import { nameOf, productName } from './names.ts'
import { isMild, matterOf, met } from './plan.ts'
import { ownWords, repeated } from './quotes.ts'
import type { DraftRequest, Point, ReplyList } from './request.ts'

const COMMON = new Set(
  'about after also because been from have just like really that their them then there they this very were what when will with would your 정말 너무 진짜 그냥 감사 하는 있는 없는 합니다 습니다 입니다'.split(
    ' ',
  ),
)

/** Words of four letters, pairs of Han letters and runs of kana or hangul that two texts can have in common. */
function content(text: string): Set<string> {
  const found = new Set<string>()
  for (const [word] of text.toLowerCase().matchAll(/[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Arabic}\d]{4,}/gu))
    found.add(word)
  for (const [run] of text.matchAll(/\p{sc=Hangul}{2,}|\p{sc=Katakana}{3,}/gu))
    found.add(run.slice(0, 4)).add(run.slice(0, 2))
  for (const [run] of text.matchAll(/\p{sc=Han}{2,}/gu)) {
    for (let at = 0; at + 2 <= run.length; at++) found.add(run.slice(at, at + 2))
  }
  for (const word of COMMON) found.delete(word)
  return found
}

const sharesWords = (reply: string, texts: string[]) => {
  const said = content(reply)
  return texts.some(text => repeated(reply, text).length > 0 || [...content(text)].some(word => said.has(word)))
}

/** The name our tables give a topic, in whichever of the languages the reply is written. */
function names(reply: string, ids: string[]): boolean {
  const text = reply.toLowerCase()
  return Object.values(WORDS).some(words =>
    ids.some(id => matterOf(id, words.topics)?.phrase.some(phrase => text.includes(phrase.toLowerCase()))),
  )
}

/** A point about something the review does not have cannot be missed. */
const whereThereIs = (things: unknown[], isKept: () => boolean) => things.length === 0 || isKept()

/** Nobody to name (masked, anonymous, none given): kept, as it cannot be done. */
const byName = (reply: string, request: DraftRequest) => {
  const name = nameOf(request.author)
  return name === null || reply.includes(name)
}

function checkPraise(reply: string, request: DraftRequest): Point[] {
  const ids = request.topics.map(topic => topic.id)
  const product = productName(request.product)
  const own = ownWords(reply, request.verbatim)
  const opening = own
    .split(/(?<=[.!?。！？])\s*/u)
    .slice(0, 3)
    .join(' ')
  const said = [request.verbatim, request.title].filter(text => content(text).size > 0)
  const raises = () => names(reply, ids) || sharesWords(reply, said)
  const features = [...ids, ...(product ? [product] : [])]
  return [
    met('by-name', byName(reply, request)),
    met('thanks', THANKS.test(opening)),
    met('points-raised', whereThereIs([...ids, ...said], raises)),
    met(
      'features-named',
      whereThereIs(features, () => names(reply, ids) || (product !== null && reply.includes(product))),
    ),
    met('closes-loop', LOOP.test(own)),
  ]
}

function checkComplaint(reply: string, request: DraftRequest): Point[] {
  const troubles = request.topics.filter(topic => topic.polarity === -1).map(topic => topic.id)
  const complaints = request.clauses.filter(clause => clause.polarity === -1).map(clause => clause.text)
  const said = complaints.length ? complaints : [request.verbatim].filter(text => content(text).size > 0)
  const own = ownWords(reply, request.verbatim)
  const isOwed = troubles.length === 0 || troubles.some(id => !isMild(id))
  return [
    met('quick-apology', APOLOGY.test(own) || (!isOwed && UNDERSTANDING.test(own))),
    met('not-confrontational', !CONFRONTATION.test(own)),
    met(
      'root-problem',
      whereThereIs([...troubles, ...said], () => names(reply, troubles) || sharesWords(reply, said)),
    ),
    met('listens', LISTENING.test(own)),
    met('thank-you', THANKS.test(own)),
    met('solves', NEXT_STEP.test(own)),
    // Without a contact of the house there is only "through our page": not kept until the owner sets one.
    met(
      'contact',
      request.signature.contacts.some(contact => reply.includes(contact)),
    ),
  ]
}

/** Which points of the list a reply keeps, read off the reply itself, whoever wrote it. */
export const checkPoints = (reply: string, list: ReplyList, request: DraftRequest): Point[] =>
  list === 'positive' ? checkPraise(reply, request) : checkComplaint(reply, request)
