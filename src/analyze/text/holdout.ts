import { type Figures, figuresOf, type Outcome } from './figures.ts'
import { type Example, type FitPlan, logitOf, type Slate, teach, weigherOf } from './fit.ts'

/** What a plan would have made of texts it had not seen, beside the frozen reader on the same texts. */
export interface Trial {
  base: Figures
  learned: Figures
  /** Texts read right only since, and only before. */
  gained: number
  lost: number
  /**
   * By how many standard errors the texts surprise the learned reader less than the frozen one, and less than a coin (log-loss, weighed as
   * when learning).
   */
  clearer: { thanBase: number; thanCoin: number }
}

/** Up to here time tells little, and every text is needed: each fifth is held out in turn. Beyond it learning always precedes reading. */
const FEW = 600
const PARTS = 5

interface Split {
  known: Example[]
  held: Example[]
}

/** The parts to learn from and to measure on; `examples` in order of time. */
export function splits(examples: readonly Example[]): Split[] {
  const { length } = examples
  return Array.from({ length: PARTS }, (_, part) => {
    if (length <= FEW)
      return {
        known: examples.filter((_, i) => i % PARTS !== part),
        held: examples.filter((_, i) => i % PARTS === part),
      }
    const edge = (at: number) => Math.floor((length * at) / (PARTS + 1))
    return { known: examples.slice(0, edge(part + 1)), held: examples.slice(edge(part + 1), edge(part + 2)) }
  })
}

/** Measures a plan on a rolling holdout. `anchors` are learned from, never measured on. Texts that are neither good nor bad are left out. */
export function* tryOut(
  { examples, anchors }: { examples: readonly Example[]; anchors: readonly Example[] },
  plan: FitPlan,
  slate: Slate,
): Generator<void, Trial> {
  const before: Outcome[] = []
  const after: Outcome[] = []
  const weightOf = weigherOf(examples)
  const thanBase: number[] = []
  const thanCoin: number[] = []
  for (const { known, held } of splits(examples)) {
    yield* teach([...known, ...anchors], plan, slate)
    for (const example of held) {
      if (example.target === 0.5) continue
      const learned = logitOf(slate, example)
      const good = example.target > 0.5
      const takenFor = (logit: number) => (good ? logit >= example.margin : logit > -example.margin)
      before.push({ good, taken: takenFor(example.offset) })
      after.push({ good, taken: takenFor(learned) })
      const weight = weightOf(example)
      thanBase.push(weight * (lossOf(example.offset, good) - lossOf(learned, good)))
      thanCoin.push(weight * (Math.LN2 - lossOf(learned, good)))
    }
  }
  const isRight = ({ good, taken }: Outcome) => good === taken
  const count = (was: boolean) =>
    before.filter((it, i) => isRight(it) === was && isRight(after[i] as Outcome) !== was).length
  return {
    base: figuresOf(before),
    learned: figuresOf(after),
    gained: count(false),
    lost: count(true),
    clearer: { thanBase: inErrors(thanBase), thanCoin: inErrors(thanCoin) },
  }
}

const lossOf = (logit: number, good: boolean): number => Math.log1p(Math.exp(good ? -logit : logit))

/** The mean in its standard errors. */
function inErrors(differences: readonly number[]): number {
  const mean = differences.reduce((sum, it) => sum + it, 0) / differences.length
  const spread = Math.sqrt(differences.reduce((sum, it) => sum + (it - mean) ** 2, 0)) / differences.length
  return spread > 0 ? mean / spread : 0
}
