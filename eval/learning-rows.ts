import { detectLanguage } from '../src/analyze/text/language.ts'
import { learnAtOnce } from '../src/analyze/text/learn.ts'
import type { ReadLanguage } from '../src/analyze/text/model.ts'
import { createReader, type Reader } from '../src/analyze/text/reader.ts'
import { shuffled } from '../src/analyze/text/shuffled.ts'
import { DEFAULT_TOPICS } from '../src/analyze/text/topics.ts'
import { type Labelled, REVIEW_SETS, twoClasses } from '../test/shared/review-sets.ts'
import { models, reader as shipped } from './engine.ts'
import { accuracy, type Figure, figure, type Guess, macroF1 } from './figures.ts'
import type { Row } from './table.ts'

/** Their texts trained a model: nothing is left to learn of them. */
const LEARNED_FROM = ['en games uk ca']
/** Draws on their texts, or on parts of them, chose how fast and how carefully is learned. */
const CHOSEN_ON = ['ko tving', 'zh shop', 'ja amazon']
const SEEDS = [1, 2, 3, 4, 5]
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
const spread = ({ value, interval }: Figure) =>
  interval ? `${signed(value)} (${signed(interval[0])} to ${signed(interval[1])})` : signed(value)

interface Learnt {
  set: string
  size: number
  gain: Figure
  reached: number
  adopted: number
}

function learnOn(name: string, rated: number): Learnt[] {
  const language = name.slice(0, 2) as ReadLanguage
  const all = twoClasses(REVIEW_SETS[name]?.() ?? []).filter(({ text }) => detectLanguage(text).startsWith(language))
  const set = shuffled(all, 0).slice(0, MOST)
  if (set.length * (1 - HELD_OUT) < rated) return []
  const runs = SEEDS.map(seed => oneWorkspace(set, language, { rated, seed }))
  return [
    {
      set: name,
      size: Math.floor(set.length * HELD_OUT),
      gain: figure(
        runs.map(run => run.gain),
        mean,
      ),
      reached: mean(runs.map(run => run.accuracy)),
      adopted: runs.filter(run => run.adopted).length,
    },
  ]
}

/** What a workspace's own ratings add on every shared set: each of five draws judged on texts that taught nothing. Intervals are of the draws, or of the sets. */
export function learningRows(): Row[] {
  return [50, 300].flatMap(rated => {
    const task = `after ${rated} rated`
    const sets = Object.keys(REVIEW_SETS).filter(name => !LEARNED_FROM.includes(name))
    const learnt = sets.flatMap(name => learnOn(name, rated))
    const gained = (name: string, of: Learnt[], asked?: string): Row => {
      const ours = spread(
        figure(
          of.map(it => it.gain.value),
          mean,
        ),
      )
      return { task: `${task}, macro-F1 gained`, set: name, size: of.length, ours, asked }
    }
    const worst = Math.min(...learnt.map(it => it.gain.value))
    const asked50 = rated === 50
    return [
      ...learnt.map(({ set, size, gain, reached, adopted }) => {
        const ours = `${points(reached)}, macro-F1 ${spread(gain)}, adopted ${adopted} of ${SEEDS.length}`
        return { task, set, size, ours }
      }),
      gained('mean of all', learnt, asked50 ? '+3' : undefined),
      gained(
        'mean of those nothing was chosen on',
        learnt.filter(it => !CHOSEN_ON.includes(it.set)),
      ),
      {
        task: `${task}, macro-F1 gained`,
        set: 'worst',
        size: learnt.length,
        ours: signed(worst),
        asked: asked50 ? '-0.5' : undefined,
      },
      ...['ko', 'en', 'zh', 'ja'].flatMap(language => {
        const of = learnt.filter(it => it.set.startsWith(language))
        const asked = rated === 300 ? ASKED[language] : undefined
        return {
          task: `${task}, mean accuracy`,
          set: language,
          size: of.length,
          ours: points(mean(of.map(it => it.reached))),
          asked,
        }
      }),
    ]
  })
}
