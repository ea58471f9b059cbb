/** A sentence of a summary, and the pieces it rests on, by their numbers from 1. */
export interface Cited {
  text: string
  cites: number[]
}

const NUMBERS = '\\d{1,3}(?:\\s*[,，、;–-]\\s*\\d{1,3})*'
const CITED = new RegExp(`\\s*[[［【]\\s*(${NUMBERS})\\s*[\\]］】]`, 'g')
/** Some put the numbers behind the full stop. */
const BEHIND = new RegExp(`([.!?。！？]+)((?:\\s*[[［【]\\s*${NUMBERS}\\s*[\\]］】])+)`, 'g')
/** Signs of lists, headings and stress. */
const DRESS = /^[\s>*#•·–-]+|\*\*/g

/** The sentences of a summary that name pieces there are, of `count`; what rests on nothing is left out and counted. */
export function citedSentences(answer: string, count: number): { sentences: Cited[]; dropped: number } {
  const sentences = answer
    .split('\n')
    .flatMap(sentencesOf)
    .map(one => citedOf(one, count))
  const kept = sentences.filter(({ cites }) => cites.length > 0)
  return { sentences: kept, dropped: sentences.length - kept.length }
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

function sentencesOf(line: string): string[] {
  const plain = line.replaceAll(DRESS, '').replaceAll(BEHIND, '$2$1 ')
  return [...segmenter.segment(plain)].map(({ segment }) => segment.trim()).filter(one => /\p{L}/u.test(one))
}

function citedOf(sentence: string, count: number): Cited {
  const named = [...sentence.matchAll(CITED)].flatMap(([, numbers = '']) => numbersOf(numbers))
  const cites = [...new Set(named)].filter(number => number >= 1 && number <= count)
  return { text: sentence.replaceAll(CITED, '').trim(), cites }
}

/** `2, 5-7` is 2, 5, 6 and 7; a span from high to low is its ends. */
const numbersOf = (numbers: string): number[] =>
  numbers.split(/[,，、;]/).flatMap(part => {
    const [from = 0, to = from] = part.split(/[–-]/).map(Number)
    return to >= from && to - from < 50 ? Array.from({ length: to - from + 1 }, (_, i) => from + i) : [from, to]
  })
