import { classRecipe, crossValidated, likeliest } from '../models/classes.ts'
import { filmReviews } from '../models/film-reviews.ts'
import { type Example, isHeldOut, logitOf, train } from '../models/training.ts'
import type { ReadLanguage } from '../src/analyze/text/model.ts'
import { asks } from '../src/analyze/text/questions.ts'
import { type Labelled, REVIEW_SETS } from '../test/shared/review-sets.ts'
import { workshop } from './engine.ts'
import { bothShown } from './figures.ts'
import { peersOnThree } from './peers.ts'
import type { Row } from './table.ts'

/** What the shipped reader makes of a text, as numbers a model of the workspace's own may lean on. */
function signalsOf(text: string, language: ReadLanguage): number[] {
  const { weighed } = workshop(text, language)
  const { logit, praise, complaint } = weighed.text
  return [Math.tanh(logit / 2), logit / 4, Math.log1p(praise), Math.log1p(complaint), asks(text, language) ? 1 : 0]
}

const NAMED: Record<number, string> = { '-1': 'negative', 0: 'neutral', 1: 'positive' }

/** Every text once, in the order of the file. */
function distinct(set: readonly Labelled[]): Labelled[] {
  const seen = new Set<string>()
  return set.filter(({ text }) => text.trim() !== '' && !seen.has(text) && seen.add(text))
}

/** Five folds within one set: learned from four fifths, judged on the other, each text judged once. */
function inDomain(name: string, classes: readonly number[], asked: string): Row {
  const language = name.slice(0, 2) as ReadLanguage
  const set = distinct(REVIEW_SETS[name]?.() ?? []).filter(({ label }) => classes.includes(label))
  const examples = set.map(({ text, label }) => ({
    text,
    label: classes.indexOf(label),
    signals: signalsOf(text, language),
  }))
  const said = crossValidated(examples, { classes: classes.length, ...classRecipe(language) })
  const guesses = set.map(({ label }, i) => ({
    label: NAMED[label],
    guess: NAMED[classes[likeliest(said[i] as Float64Array)] ?? 0],
  }))
  return {
    task: `in-domain, ${classes.length} classes, 5 folds`,
    set: name,
    size: set.length,
    ours: bothShown(guesses),
    asked,
    peers:
      name === 'en airline'
        ? peersOnThree(
            set.map(({ text, label }) => ({ text, label: NAMED[label] })),
            NAMED,
          )
        : undefined,
  }
}

const HELD_OUT = 50_000

/** Where good begins: the threshold with the most right on both sides alike, found on texts that neither taught nor are judged. */
function thresholdOn(tried: readonly { logit: number; good: boolean }[]): number {
  const sizes = { good: tried.filter(({ good }) => good).length, bad: tried.filter(({ good }) => !good).length }
  let right = 1
  let best = { right, threshold: Number.NEGATIVE_INFINITY }
  for (const { logit, good } of [...tried].sort((a, b) => a.logit - b.logit)) {
    right += good ? -1 / sizes.good : 1 / sizes.bad
    if (right > best.right) best = { right, threshold: logit }
  }
  return best.threshold
}

/** Film reviews: half of the 50,000 held out are good and half bad; the rest teach, but for a twentieth that sets the threshold. */
function films(): Row {
  const { known, held } = filmReviews(HELD_OUT)
  const model = train(
    known.filter(({ text }) => !isHeldOut(text, 20)),
    {
      language: 'ko',
      recipe: { chars: [1, 5], spaces: 'across', words: 2, bits: 22 },
      sources: [],
      epochs: 3,
      rate: 0.2,
      rarest: 2,
    },
  )
  const scored = (list: readonly Example[]) =>
    list.map(({ text, target }) => ({ logit: logitOf(model, text), good: target > 0.5 }))
  const clear = known.filter(({ text, target }) => isHeldOut(text, 20) && (target <= 1 / 3 || target >= 8 / 9))
  const threshold = thresholdOn(scored(clear))
  const guesses = scored(held).map(({ logit, good }) => ({ label: good, guess: logit > threshold }))
  return {
    task: 'in-domain, 2 classes, held out',
    set: 'ko film reviews',
    size: held.length,
    ours: bothShown(guesses),
    asked: '88',
  }
}

/** Trained within the set they are judged on, on texts of it that are not judged. */
export function domainRows(): Row[] {
  return [
    films(),
    inDomain('zh shop', [-1, 1], '90.5'),
    inDomain('en airline', [-1, 0, 1], '80 / 75'),
    inDomain('ja amazon', [-1, 0, 1], '71'),
    inDomain('zh amazon', [-1, 0, 1], '69'),
  ]
}
