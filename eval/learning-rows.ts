import { detectLanguage } from '../src/analyze/text/language.ts'
import { learnAtOnce } from '../src/analyze/text/learn.ts'
import type { ReadLanguage } from '../src/analyze/text/model.ts'
import { createReader, type Reader } from '../src/analyze/text/reader.ts'
import { shuffled } from '../src/analyze/text/shuffled.ts'
import { DEFAULT_TOPICS } from '../src/analyze/text/topics.ts'
import { type Labelled, REVIEW_SETS, twoClasses } from '../test/shared/review-sets.ts'
import { models, reader as shipped } from './engine.ts'
import { accuracy, type Guess, macroF1 } from './figures.ts'
import type { Row } from './table.ts'

/** Their texts trained a model: nothing is left to learn of them. */
const LEARNED_FROM = ['en games uk ca']
const SEEDS = [1, 2, 3]
const HELD_OUT = 0.4
/** So many of a large set are enough to judge by. */
const MOST = 4000

const ASKED: Record<string, string> = { ko: 'accuracy 84', en: 'accuracy 86', zh: 'accuracy 86' }

const judged = (reader: Reader, held: readonly Labelled[]): Guess<number>[] =>
  held.map(({ text, label }) => ({ label, guess: reader.read(text).score >= 0 ? 1 : -1 }))

/** A workspace with so many ratings: what its reader makes of the others, before and after learning. */
function oneWorkspace(
  set: readonly Labelled[],
  language: ReadLanguage,
  { rated, seed }: { rated: number; seed: number },
) {
  const drawn = shuffled(set, seed)
  const edge = Math.floor(drawn.length * HELD_OUT)
  const held = drawn.slice(0, edge)
  const taught = drawn
    .slice(edge, edge + rated)
    .map(({ text, label }) => ({ text, target: label > 0 ? 1 : 0, corrected: false }))
  const { delta } = learnAtOnce({ models, topics: DEFAULT_TOPICS, language, taught, untouched: [] })
  const before = judged(shipped, held)
  const after = delta === null ? before : judged(createReader(models, DEFAULT_TOPICS, { [language]: delta }), held)
  return { gain: macroF1(after) - macroF1(before), accuracy: accuracy(after), adopted: delta !== null }
}

const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length
const points = (share: number) => (share * 100).toFixed(1)
const signed = (share: number) => `${share < 0 ? '' : '+'}${points(share)}`

/** What a workspace's own ratings add on every shared set: each of three draws judged on texts that taught nothing. */
export function learningRows(): Row[] {
  return [50, 300].flatMap(rated => {
    const rows: Row[] = []
    const gains: number[] = []
    const accuracies = new Map<string, number[]>()
    for (const name of Object.keys(REVIEW_SETS).filter(name => !LEARNED_FROM.includes(name))) {
      const language = name.slice(0, 2) as ReadLanguage
      const all = twoClasses(REVIEW_SETS[name]?.() ?? []).filter(({ text }) =>
        detectLanguage(text).startsWith(language),
      )
      const set = shuffled(all, 0).slice(0, MOST)
      if (set.length * (1 - HELD_OUT) < rated) continue
      const runs = SEEDS.map(seed => oneWorkspace(set, language, { rated, seed }))
      const gain = mean(runs.map(run => run.gain))
      const reached = mean(runs.map(run => run.accuracy))
      gains.push(gain)
      accuracies.set(language, [...(accuracies.get(language) ?? []), reached])
      const adopted = runs.filter(run => run.adopted).length
      const ours = `${points(reached)}, macro-F1 ${signed(gain)}, adopted ${adopted} of ${SEEDS.length}`
      rows.push({ task: `after ${rated} rated`, set: name, size: Math.floor(set.length * HELD_OUT), ours })
    }
    const task = `after ${rated} rated`
    rows.push({
      task: `${task}, macro-F1 gained`,
      set: 'mean',
      size: gains.length,
      ours: signed(mean(gains)),
      asked: '+3',
    })
    rows.push({
      task: `${task}, macro-F1 gained`,
      set: 'worst',
      size: gains.length,
      ours: signed(Math.min(...gains)),
      asked: '-0.5',
    })
    for (const [language, list] of accuracies)
      rows.push({
        task: `${task}, mean accuracy`,
        set: language,
        size: list.length,
        ours: points(mean(list)),
        asked: rated === 300 ? ASKED[language] : undefined,
      })
    return rows
  })
}
