// Fits Platt's two numbers per language (blend.ts) on one half of every labelled set and reports the error on the other.
// Only these eight numbers are learned from texts that may not train a model. Run: npx tsx models/calibrate.ts
import { readFileSync } from 'node:fs'
import { BLENDS } from '../src/analyze/text/blend.ts'
import { detectLanguage } from '../src/analyze/text/language.ts'
import { type Models, parseModel, type ReadLanguage } from '../src/analyze/text/model.ts'
import { DEFAULT_TOPICS } from '../src/analyze/text/topics.ts'
import { createWorkshop } from '../src/analyze/text/work.ts'
import { REVIEW_SETS, twoClasses } from '../test/shared/review-sets.ts'
import { isHeldOut } from './training.ts'

/** Sets that trained a model look surer than they are. */
const LEARNED_FROM = ['en games uk ca']

const models: Models = Object.fromEntries(
  (['ko', 'en'] as ReadLanguage[]).map(l => [l, parseModel(readFileSync(new URL(`./${l}.model`, import.meta.url)))]),
)
const workshop = createWorkshop(models, DEFAULT_TOPICS)

interface Outcome {
  x: number
  right: number
  fit: boolean
}

function outcomes(language: ReadLanguage): Outcome[] {
  return Object.entries(REVIEW_SETS).flatMap(([name, load]) => {
    if (!name.startsWith(language) || LEARNED_FROM.includes(name)) return []
    return twoClasses(load())
      .slice(0, 1500)
      .filter(({ text }) => detectLanguage(text).startsWith(language))
      .map(({ text, label }) => {
        const { logit } = workshop(text, language).weighed.text
        return { x: Math.abs(logit), right: Math.sign(logit) === label ? 1 : 0, fit: isHeldOut(text, 2) }
      })
  })
}

const chance = (x: number, a: number, b: number) => 1 / (1 + Math.exp(-(a * x + b)))

function platt(list: readonly Outcome[]): { a: number; b: number } {
  let a = 1
  let b = 0
  for (let step = 0; step < 4000; step++) {
    let da = 0
    let db = 0
    for (const { x, right } of list) {
      const error = right - chance(x, a, b)
      da += error * x
      db += error
    }
    a += (0.3 * da) / list.length
    b += (0.3 * db) / list.length
  }
  return { a, b }
}

/** Expected calibration error over ten equal bins (Guo et al. 2017). */
function calibrationError(list: readonly Outcome[], a: number, b: number): number {
  const bins = Array.from({ length: 10 }, () => ({ said: 0, right: 0, size: 0 }))
  for (const { x, right } of list) {
    const said = chance(x, a, b)
    const bin = bins[Math.min(9, Math.floor(said * 10))]
    if (bin) {
      bin.said += said
      bin.right += right
      bin.size++
    }
  }
  return bins.reduce((sum, bin) => sum + Math.abs(bin.said - bin.right), 0) / list.length
}

for (const language of Object.keys(BLENDS) as ReadLanguage[]) {
  const all = outcomes(language)
  const { a, b } = platt(all.filter(o => o.fit))
  const rest = all.filter(o => !o.fit)
  const shipped = BLENDS[language].platt
  console.log(
    `${language}: a ${a.toFixed(2)} b ${b.toFixed(2)}; on ${rest.length} others the error is`,
    `${calibrationError(rest, a, b).toFixed(3)}, with the numbers of blend.ts ${calibrationError(rest, shipped.a, shipped.b).toFixed(3)}`,
  )
}
