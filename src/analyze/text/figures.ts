/** How well readings agree with what is known: shares from 0 to 1. */
export interface Figures {
  /** Texts measured. */
  size: number
  /** Of these, how many are good and how many bad. */
  good: number
  bad: number
  accuracy: number
  /** Mean of the two below. */
  macroF1: number
  goodF1: number
  badF1: number
}

export interface Outcome {
  good: boolean
  /** What the reader took it for. */
  taken: boolean
}

/** Figures of two classes. A class that neither occurs nor was guessed has F1 0. */
export function figuresOf(outcomes: readonly Outcome[]): Figures {
  const count = (good: boolean, taken: boolean) => outcomes.filter(it => it.good === good && it.taken === taken).length
  const f1 = (side: boolean) => {
    const hit = count(side, side)
    const sum = 2 * hit + count(side, !side) + count(!side, side)
    return sum === 0 ? 0 : (2 * hit) / sum
  }
  const goodF1 = f1(true)
  const badF1 = f1(false)
  const size = outcomes.length
  const good = outcomes.filter(it => it.good).length
  const accuracy = size === 0 ? 0 : (count(true, true) + count(false, false)) / size
  return { size, good, bad: size - good, accuracy, macroF1: (goodF1 + badF1) / 2, goodF1, badF1 }
}
