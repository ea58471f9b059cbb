import { APOLOGY, CONFRONTATION, LISTENING, LOOP, NEXT_STEP, THANKS, UNDERSTANDING } from './marks.ts'
import { ownWords, repeated } from './quotes.ts'
import type { Point } from './request.ts'
import type { Sheet } from './sheet.ts'

const COMMON = new Set(
  'about after also because been from have just like really that their them then there they this very were what when will with would your 정말 너무 진짜 그냥 감사 하는 있는 없는 합니다 습니다 입니다'.split(
    ' ',
  ),
)

/** Words of four letters, pairs of Han letters and runs of kana or hangul that two texts can have in common. */
export function content(text: string): Set<string> {
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

const names = (reply: string, phrases: string[]): boolean => {
  const text = reply.toLowerCase()
  return phrases.some(phrase => text.includes(phrase.toLowerCase()))
}

const met = (id: string, isMet: boolean): Point => ({ id, met: isMet })

/** A point about something the review does not have cannot be missed. */
const whereThereIs = (things: unknown[], isKept: () => boolean) => things.length === 0 || isKept()

function checkPraise(reply: string, sheet: Sheet): Point[] {
  const { topics, said, product, name } = sheet
  const own = ownWords(reply, sheet.verbatim)
  const opening = own
    .split(/(?<=[.!?。！？])\s*/u)
    .slice(0, 3)
    .join(' ')
  const features = [...topics, ...(product ? [product] : [])]
  return [
    // Nobody to name (masked, anonymous, none given): kept, as it cannot be done.
    met('by-name', name === null || reply.includes(name)),
    met('thanks', THANKS.test(opening)),
    met(
      'points-raised',
      whereThereIs([...topics, ...said], () => names(reply, topics) || sharesWords(reply, said)),
    ),
    met(
      'features-named',
      whereThereIs(features, () => names(reply, features)),
    ),
    met('closes-loop', LOOP.test(own)),
  ]
}

function checkComplaint(reply: string, sheet: Sheet): Point[] {
  const { troubles, said } = sheet
  const own = ownWords(reply, sheet.verbatim)
  return [
    met('quick-apology', APOLOGY.test(own) || (!sheet.owesApology && UNDERSTANDING.test(own))),
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
      sheet.contacts.some(contact => reply.includes(contact)),
    ),
  ]
}

/** Which points of the list a reply keeps, read off the reply itself, whoever wrote it. */
export const checkPoints = (reply: string, sheet: Sheet): Point[] =>
  sheet.list === 'positive' ? checkPraise(reply, sheet) : checkComplaint(reply, sheet)
