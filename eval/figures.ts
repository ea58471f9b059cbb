import { randomFrom } from '../src/analyze/text/shuffled.ts'

/** A share 0 … 1, with its 95 % interval where few were asked. */
export interface Figure {
  value: number
  interval?: [number, number]
}

/** Sets of at least this many need no interval. */
const MANY = 2000
const ROUNDS = 1000

/** A statistic over items, with a 95 % bootstrap interval (Efron 1979, percentiles of 1,000 resamples) where they are few. */
export function figure<T>(items: readonly T[], statistic: (items: readonly T[]) => number): Figure {
  const value = statistic(items)
  if (items.length === 0 || items.length >= MANY) return { value }
  const next = randomFrom(7)
  const values: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const drawn = Array.from(items, () => items[Math.floor(next() * items.length)] as T)
    values.push(statistic(drawn))
  }
  values.sort((a, b) => a - b)
  return { value, interval: [values[ROUNDS * 0.025] ?? value, values[ROUNDS * 0.975] ?? value] }
}

/** What one item was and what was said of it. */
export interface Guess<L> {
  label: L
  guess: L
}

export function accuracy<L>(guesses: readonly Guess<L>[]): number {
  return guesses.filter(({ label, guess }) => label === guess).length / Math.max(1, guesses.length)
}

/** Mean F1 over the classes that occur among the labels. */
export function macroF1<L>(guesses: readonly Guess<L>[]): number {
  const classes = new Set(guesses.map(({ label }) => label))
  let sum = 0
  for (const c of classes) {
    let hit = 0
    let either = 0
    for (const { label, guess } of guesses) {
      if (label === c && guess === c) hit++
      either += (label === c ? 1 : 0) + (guess === c ? 1 : 0)
    }
    sum += (2 * hit) / either
  }
  return sum / Math.max(1, classes.size)
}

/** How many things of one document were there, were said, and of each how many were right. */
export interface Found {
  there: number
  said: number
  /** Of those there, found. */
  foundOfThere: number
  /** Of those said, right. */
  rightOfSaid: number
}

const total = (list: readonly Found[], key: keyof Found) => list.reduce((sum, item) => sum + item[key], 0)

export const precision = (list: readonly Found[]) => total(list, 'rightOfSaid') / Math.max(1, total(list, 'said'))
export const recall = (list: readonly Found[]) => total(list, 'foundOfThere') / Math.max(1, total(list, 'there'))

/** Micro-F1: the harmonic mean of precision and recall over all documents. */
export function microF1(list: readonly Found[]): number {
  const p = precision(list)
  const r = recall(list)
  return p + r === 0 ? 0 : (2 * p * r) / (p + r)
}

const percent = (share: number) => (share * 100).toFixed(1)

/** "82.2" or "82.2 (80.1–84.0)". */
export function shown({ value, interval }: Figure): string {
  return interval ? `${percent(value)} (${percent(interval[0])}–${percent(interval[1])})` : percent(value)
}

/** Accuracy and macro-F1 as one cell. */
export function bothShown<L>(guesses: readonly Guess<L>[]): string {
  return `${shown(figure(guesses, accuracy))} / ${shown(figure(guesses, macroF1))}`
}

/** The same without intervals, for those that stand beside. */
export function bothBrief<L>(guesses: readonly Guess<L>[]): string {
  return `${percent(accuracy(guesses))}/${percent(macroF1(guesses))}`
}
