import { compose, type Part } from './compose.ts'
import { tellsHardship } from './hardship.ts'
import { replyLanguage, WORDS } from './languages.ts'
import { addressee, nameOf, productName } from './names.ts'
import { isMild, listOf, type Matter, matters } from './plan.ts'
import { type Quote, questionOf, quoted, quoteOf } from './quotes.ts'
import type { DraftRequest, ReplyList } from './request.ts'
import { seed } from './seed.ts'
import { inTone } from './tones.ts'
import type { ReplyLanguage, Say, Words } from './words.ts'

const say = (lines: readonly Say[], thing: string) => lines.map(line => line(thing))
const part = (block: string, wordings: readonly string[], yields = 0): Part => ({
  block,
  wordings: [...wordings],
  yields,
})

/** Two matters by name; beside a quotation only the one it is about, so that name and words vouch for each other. */
const foremost = (found: Matter[], quote: Quote | null): Matter[] =>
  quote
    ? [found.find(matter => quote.topics.includes(matter.id)) ?? found[0]].flatMap(one => one ?? [])
    : found.slice(0, 2)

const joined = (found: Matter[], side: 0 | 1, words: Words) =>
  found
    .slice(0, 2)
    .map(matter => matter.phrase[side])
    .reduce((one, other) => words.shared.join(one, other))

function greeting(request: DraftRequest, words: Words, language: ReplyLanguage): Part {
  const name = nameOf(request.author)
  return part('greeting', name ? say(words.shared.named, addressee(name, language)) : words.shared.unnamed)
}

function question(request: DraftRequest, words: Words): Part[] {
  const asked = questionOf(request)
  if (!asked) return []
  const { question: about, questionPlain, marks } = words.shared
  return [part('question', asked.words ? say(about, quoted(asked.words, marks)) : questionPlain, 5)]
}

function signature(request: DraftRequest, words: Words): Part[] {
  const { line, team } = request.signature
  return line || team.trim() ? [part('sign', [line ?? words.shared.sign(team.trim())])] : []
}

/** Nothing was praised in so many words: no cheer over a plain remark. */
const isCalm = ({ sentiment, ratingNorm, verbatim }: DraftRequest): boolean =>
  sentiment === 'negative' || (sentiment !== 'positive' && (ratingNorm ?? 0) < 0.75) || tellsHardship(verbatim)

/** The customer's own words where nothing could be called by its name. */
function cited(request: DraftRequest, words: Words): Part[] {
  const quote =
    quoteOf(request, 0, []) ?? (isCalm(request) ? (quoteOf(request, 1, []) ?? quoteOf(request, -1, [])) : null)
  return quote ? [part('quote', say(words.shared.cite, quoted(quote.words, words.shared.marks)), 7)] : []
}

/** What the customer liked or spoke of, by name, else in their own words. */
function praised(request: DraftRequest, words: Words): Part[] {
  const liked = matters(request, 1, words.topics)
  const spokenOf = matters(request, 0, words.topics)
  const ids = liked.map(matter => matter.id)
  const quote = isCalm(request) ? null : quoteOf(request, 1, ids)
  const parts: Part[] = []
  if (liked.length) parts.push(part('praise', say(words.praise.praise, joined(foremost(liked, quote), 0, words))))
  if (quote)
    parts.push(
      part('quote', say(words.praise.praiseQuote, quoted(quote.words, words.shared.marks)), liked.length ? 2 : 7),
    )
  if (parts.length) return parts
  if (spokenOf.length) parts.push(part('mention', say(words.shared.mention, joined(spokenOf.slice(0, 1), 0, words))))
  parts.push(...cited(request, words))
  return parts.length
    ? parts
    : [part('plain', isCalm(request) || request.questions.length ? words.shared.attentive : words.praise.plain, 3)]
}

const isWish = (matter: Matter) => matter.area === 'missing-feature'

/** Words all of praise, or full stars over words all of blame: a trouble read there may be none. */
const isDoubtful = ({ sentiment, ratingNorm }: DraftRequest) =>
  sentiment === 'positive' || (sentiment === 'negative' && (ratingNorm ?? 0) >= 0.9)

/** A defect beside the praise; in words that read as all praise it is only spoken of, as the reading may be wrong. */
function concern(request: DraftRequest, words: Words): Part[] {
  const [first] = matters(request, -1, words.topics)
  if (!first) return []
  if (isWish(first)) return [part('concern', say(words.shared.wish, first.phrase[0]), 6)]
  if (isDoubtful(request)) return [part('concern', say(words.shared.mention, first.phrase[0]), 6)]
  return [part('concern', say(words.praise.concern, first.phrase[1]), 6)]
}

/** A short place takes one way to reach us. */
const contactFor = (request: DraftRequest) =>
  request.signature.contacts.slice(0, isTight(request) ? 1 : undefined).join(' / ')

function contact(request: DraftRequest, words: Words, yields: number): Part[] {
  const address = contactFor(request)
  return [part('contact', address ? say(words.complaint.contact, address) : words.complaint.contactOpen, yields)]
}

function thanks(request: DraftRequest, words: Words): Part {
  const product = productName(request.product)
  if (isCalm(request)) return part('thanks', words.praise.calmThanks)
  return part('thanks', product ? say(words.praise.thanksProduct, product) : words.praise.thanks)
}

function praiseReply(request: DraftRequest, words: Words): Part[] {
  const troubles = concern(request, words)
  const asked = question(request, words)
  return [
    thanks(request, words),
    ...praised(request, words),
    ...troubles,
    ...asked,
    part('loop', words.praise.loop),
    ...((troubles.length || asked.length) && request.signature.contacts.length ? contact(request, words, 4) : []),
    ...(!isCalm(request) && (seed(request.verbatim) + request.id) % 3
      ? [part('farewell', words.praise.farewell, 1)]
      : []),
  ]
}

const TIGHT = 400
const isTight = ({ limit }: DraftRequest) => limit !== null && limit < TIGHT

/** What went wrong by name, and in the customer's own words. */
interface Complaint {
  troubles: Matter[]
  quote: Quote | null
}

function complaintOf(request: DraftRequest, words: Words): Complaint {
  const troubles = matters(request, -1, words.topics)
  const ids = troubles.map(matter => matter.id)
  return { troubles, quote: quoteOf(request, -1, ids) ?? (ids.length ? null : quoteOf(request, 0, [])) }
}

/** The apology where one is owed, and the trouble by its name. */
function apology(request: DraftRequest, { troubles, quote }: Complaint, words: Words): Part[] {
  const grave = foremost(
    troubles.filter(matter => !isMild(matter.id)),
    quote,
  )
  const [mild] = troubles.filter(matter => isMild(matter.id))
  const { sorry, sorryPlain, weigh } = words.complaint
  const parts: Part[] = []
  if (grave.length) {
    // Where the place is short, the first trouble may stand for both.
    const namings = isTight(request) && grave.length > 1 ? [grave, grave.slice(0, 1)] : [grave]
    parts.push(
      part(
        'apology',
        namings.flatMap(some => say(sorry, joined(some, 1, words))),
      ),
    )
  }
  if (mild) {
    const lines = isWish(mild) ? say(words.shared.wish, mild.phrase[0]) : say(weigh, mild.phrase[1])
    parts.push(part('weigh', lines, grave.length ? 3 : 0))
  }
  if (parts.length) return parts
  const spokenOf = matters(request, 0, words.topics).slice(0, 1)
  const mention = spokenOf.length ? [part('mention', say(words.shared.mention, joined(spokenOf, 0, words)), 6)] : []
  return [part('apology', sorryPlain), ...mention]
}

function heard(request: DraftRequest, { troubles, quote }: Complaint, words: Words): Part {
  const { heard: about, heardPlain } = words.complaint
  if (!quote) return part('heard', heardPlain)
  const lines = say(about, quoted(quote.words, words.shared.marks))
  return part('heard', troubles.length && isTight(request) ? [...lines, ...heardPlain] : lines)
}

function step({ troubles, quote }: Complaint, words: Words): Part {
  const [first] = foremost(troubles, quote)
  const general = words.complaint.stepsPlain
  if (!first) return part('step', general)
  const wordings = words.topics.steps[first.area].flatMap((line, at) => [line, general[at] ?? line])
  return part('step', wordings)
}

function complaintReply(request: DraftRequest, words: Words): Part[] {
  const product = productName(request.product)
  const { thanks: plain, thanksProduct, credit, farewell } = words.complaint
  const liked = matters(request, 1, words.topics)
  const complaint = complaintOf(request, words)
  return [
    part('thanks', product ? [...say(thanksProduct, product), ...plain] : plain),
    ...apology(request, complaint, words),
    heard(request, complaint, words),
    ...(liked.length ? [part('credit', say(credit, joined(liked.slice(0, 1), 0, words)), 2)] : []),
    ...question(request, words),
    step(complaint, words),
    ...contact(request, words, 0),
    ...((seed(request.verbatim) + request.id) % 2 ? [part('farewell', farewell, 1)] : []),
  ]
}

/** A text of somebody else's between our own greeting and signature. */
export function framedReply(request: DraftRequest, body: string): string {
  const { language } = replyLanguage(request.language, `${request.title} ${request.verbatim}`)
  const words = WORDS[language]
  const name = nameOf(request.author)
  const edges = inTone([greeting(request, words, language), ...signature(request, words)], request.tone, {
    name: name && addressee(name, language),
    language,
  })
  const edge = (block: string) =>
    compose(
      edges.filter(each => each.block === block),
      { gap: words.shared.gap, limit: null, seed: request.verbatim, turn: request.id },
    )
  return [edge('greeting'), body, edge('sign')].filter(Boolean).join(isTight(request) ? '\n' : '\n\n')
}

export interface Proposed {
  text: string
  language: ReplyLanguage
  list: ReplyList
  /** The sentences the text was chosen from. */
  parts: Part[]
  /** True where English stands in for a language we have no words in. */
  fallback: boolean
}

/** A reply to one feedback out of its own points, in its own language; a person reads it before it goes out. */
export function draftReply(request: DraftRequest): Proposed {
  const { language, fallback } = replyLanguage(request.language, `${request.title} ${request.verbatim}`)
  const words = WORDS[language]
  const list = listOf(request)
  const body = list === 'positive' ? praiseReply(request, words) : complaintReply(request, words)
  const name = nameOf(request.author)
  const said = [greeting(request, words, language), ...body, ...signature(request, words)]
  const parts = inTone(said, request.tone, { name: name && addressee(name, language), language })
  const text = compose(parts, {
    gap: words.shared.gap,
    limit: request.limit,
    seed: `${request.verbatim}\u0000${request.author ?? ''}`,
    turn: request.id + request.variant,
  })
  return { text, language, list, parts, fallback }
}
