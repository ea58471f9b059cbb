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
