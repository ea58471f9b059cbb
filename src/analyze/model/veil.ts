import { findPii } from '../text/pii.ts'

/** Hides personal data of one or several texts before they leave, and puts it back where an answer speaks of it. */
export interface Veil {
  /** The text with a place such as [PHONE_1] for each datum and each of these names; the same datum has the same place. */
  hide(text: string, names: readonly string[]): string
  /** An answer with what was hidden in its places again; a place that never was stays as it is. */
  reveal(answer: string): string
}

const KINDS = 'EMAIL|PHONE|ID|CARD|ADDRESS|ORDER|NAME'
/** Models write brackets of their own language. */
const PLACE = new RegExp(`[[［【]\\s*(${KINDS})[\\s_-]*(\\d{1,4})\\s*[\\]］】]`, 'gi')

export function createVeil(): Veil {
  const places = new Map<string, string>()
  const hidden = new Map<string, string>()
  // A text may hold what looks like a place: ours are numbered after it.
  let last = 0
  const placeOf = (kind: string, datum: string): string => {
    const known = places.get(datum)
    if (known !== undefined) return known
    const name = `${kind}_${++last}`
    places.set(datum, `[${name}]`)
    hidden.set(name, datum)
    return `[${name}]`
  }
  return {
    hide(text, names) {
      for (const [, , number] of text.matchAll(PLACE)) last = Math.max(last, Number(number))
      let from = 0
      let veiled = ''
      for (const { text: datum, kind } of findPii(text)) {
        const at = text.indexOf(datum, from)
        if (at < 0) continue
        veiled += withoutNames(text.slice(from, at), names, placeOf) + placeOf(kind.toUpperCase(), datum)
        from = at + datum.length
      }
      return veiled + withoutNames(text.slice(from), names, placeOf)
    },
    reveal: answer =>
      answer.replaceAll(PLACE, (place, kind: string, number: string) => {
        return hidden.get(`${kind.toUpperCase()}_${Number(number)}`) ?? place
      }),
  }
}

function withoutNames(
  text: string,
  names: readonly string[],
  placeOf: (kind: string, datum: string) => string,
): string {
  if (names.length === 0) return text
  const either = names.map(patternOf).join('|')
  return text.replaceAll(new RegExp(either, 'giu'), name => placeOf('NAME', name))
}

/** Where words are parted by spaces a name is a word of its own: Ann is not in annual. */
function patternOf(name: string): string {
  const escaped = name.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&')
  const before = /^[\p{Script=Latin}\d]/u.test(name) ? '(?<![\\p{Script=Latin}\\d])' : ''
  const after = /[\p{Script=Latin}\d]$/u.test(name) ? '(?![\\p{Script=Latin}\\d])' : ''
  return `${before}${escaped}${after}`
}
