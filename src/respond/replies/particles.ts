/** Korean particles follow the last sound of the word before them. */
const finalSound = (word: string): number => {
  const last = word.codePointAt(word.length - 1) ?? 0
  return last >= 0xac00 && last <= 0xd7a3 ? (last - 0xac00) % 28 : 0
}
const RIEUL = 8

export const object = (word: string) => `${word}${finalSound(word) ? '을' : '를'}`
export const topic = (word: string) => `${word}${finalSound(word) ? '은' : '는'}`
export const and = (word: string) => `${word}${finalSound(word) ? '과' : '와'}`
export const by = (word: string) => `${word}${finalSound(word) && finalSound(word) !== RIEUL ? '으로' : '로'}`

const PAIRS: [RegExp, (word: string) => string][] = [
  [/([\p{L}\p{N}])(['’”」)]?)(?:을\(를\)|를\(을\))/gu, object],
  [/([\p{L}\p{N}])(['’”」)]?)(?:은\(는\)|는\(은\))/gu, topic],
  [/([\p{L}\p{N}])(['’”」)]?)(?:과\(와\)|와\(과\))/gu, and],
  [/([\p{L}\p{N}])(['’”」)]?)(?:\(으\)로|으로\(로\))/gu, by],
  [/([\p{L}\p{N}])(['’”」)]?)(?:이\(가\)|가\(이\))/gu, word => `${word}${finalSound(word) ? '이' : '가'}`],
]

/** Settles what a template leaves open, as 을(를): the word before it decides. */
export const settleParticles = (text: string) =>
  PAIRS.reduce(
    (left, [pair, join]) =>
      left.replace(pair, (_, letter: string, close: string) => `${letter}${close}${join(letter).slice(letter.length)}`),
    text,
  )
