/** What is searched through: a title and words, never joined across their border. */
export interface Said {
  title: string
  verbatim: string
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll('’', "'")
const INNER = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u

/**
 * Whether a text holds what is typed, said once more and independently of the product: Korean, Chinese and Japanese anywhere,
 * letters and digits from the beginning of a word.
 */
export function holds({ title, verbatim }: Said, needle: string): boolean {
  const wanted = folded(needle)
  return [title, verbatim].map(folded).some(text => {
    for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
      const before = text[at - 1] ?? ' '
      if (INNER.test(wanted[0] ?? '') || INNER.test(before) || !/[\p{L}\p{N}]/u.test(before)) return true
    }
    return false
  })
}

/** Five texts made to be mistaken for one that holds the needle. None does. */
export function decoysOf(needle: string, i: number): Said[] {
  const units = folded(needle).match(/[a-z0-9]+|./gu) ?? []
  const only = units.length === 1 ? (units[0] ?? '') : null
  const mistakes = only === null ? ofSeveral(units) : /^[a-z0-9]+$/.test(only) ? ofWord(only) : ofCharacter(only)
  return mistakes.map((mistake, j) =>
    typeof mistake === 'string'
      ? { title: '', verbatim: `${FILLERS[(i + j) % FILLERS.length]} ${mistake} #${i}.${j}` }
      : { title: `#${i}.${j} ${mistake.title}`, verbatim: `${mistake.verbatim} ${FILLERS[(i + j) % FILLERS.length]}` },
  )
}

const FILLERS = ['ㄱㄴ', '丙丁', 'ゐゑ', 'qz', '…', '—', '、', '~']

/** Pairs that stand apart, the wrong way round, over the border of title and words, or with one sign that is almost the right one. */
function ofSeveral(units: string[]): (string | Said)[] {
  const last = units.at(-1) ?? ''
  const pairs = units.slice(1).map((unit, i) => `${units[i]}${unit}`)
  const scattered = units.length > 2 ? pairs.join(' 乙') : `${units[0]}乙${last}`
  return [
    [...units].reverse().join('') === units.join('') ? last : [...units].reverse().join(''),
    units.join(' '),
    scattered,
    { title: units.slice(0, -1).join(''), verbatim: last },
    units.slice(0, -1).join('') + alike(last),
  ]
}

/** A word begun, cut, split, turned round, or spelled with a letter of another script. */
function ofWord(word: string): string[] {
  const middle = Math.max(1, word.length >> 1)
  return [
    `x${word}`,
    `${word.slice(0, -1)}${word.endsWith('q') ? 'z' : 'q'}`,
    `${word.slice(0, middle)} ${word.slice(middle)}`,
    [...word].reverse().join(''),
    alike(word),
  ]
}

const ofCharacter = (character: string): string[] =>
  [1, 2, 3, 4, 5].map(step => String.fromCodePoint((character.codePointAt(0) ?? 0) + step))

const LETTERS: Record<string, string> = {
  a: 'а',
  e: 'е',
  o: 'о',
  p: 'р',
  c: 'с',
  x: 'х',
  i: 'і',
  s: 'ѕ',
  u: 'ц',
  d: 'ԁ',
  t: 'т',
  r: 'г',
  b: 'ь',
  '1': 'l',
  '3': 'з',
  '5': 's',
}

/** The same to a hurried eye: a syllable with another ending, a neighbouring character, a Cyrillic letter. */
function alike(unit: string): string {
  const code = unit.codePointAt(0) ?? 0
  if (code >= 0xac00 && code <= 0xd7a3) {
    const ending = (code - 0xac00) % 28
    return String.fromCodePoint(ending === 0 ? code + 8 : code - ending)
  }
  if (code > 0x7f) return String.fromCodePoint(code + 1)
  const at = [...unit].findIndex(letter => LETTERS[letter] !== undefined)
  return at < 0 ? `${unit.slice(0, -1)}ж` : `${unit.slice(0, at)}${LETTERS[unit[at] ?? ''] ?? ''}${unit.slice(at + 1)}`
}
