import { REVIEW_SETS, twoClasses } from '../test/shared/review-sets.ts'
import { reader } from './engine.ts'
import { accuracy, bothShown, type Guess } from './figures.ts'
import { peersOnTwo } from './peers.ts'
import type { Row } from './table.ts'

/** Their texts trained a model: they are no cold start. */
const LEARNED_FROM = ['en games uk ca']

const ASKED: Record<string, string> = { ko: '82', en: '80 and above the peers', zh: '80', ja: '78' }

function guessesOf(name: string): (Guess<number> & { text: string })[] {
  return twoClasses(REVIEW_SETS[name]?.() ?? []).map(({ text, label }) => ({
    text,
    label,
    guess: reader.read(text).score >= 0 ? 1 : -1,
  }))
}

/** Good or bad on every shared set, read with the shipped weights, and the mean accuracy a language. */
export function coldStartRows(): Row[] {
  const means = new Map<string, number[]>()
  const rows: Row[] = []
  for (const name of Object.keys(REVIEW_SETS).filter(name => !LEARNED_FROM.includes(name))) {
    const guesses = guessesOf(name)
    const language = name.slice(0, 2)
    means.set(language, [...(means.get(language) ?? []), accuracy(guesses)])
    rows.push({
      task: 'cold start, 2 classes',
      set: name,
      size: guesses.length,
      ours: bothShown(guesses),
      peers: language === 'en' ? peersOnTwo(guesses) : undefined,
    })
  }
  for (const [language, list] of means) {
    const mean = list.reduce((sum, value) => sum + value, 0) / list.length
    rows.push({
      task: 'cold start, mean accuracy',
      set: `${language}, ${list.length} sets`,
      size: list.length,
      ours: (mean * 100).toFixed(1),
      asked: ASKED[language],
    })
  }
  return rows
}
