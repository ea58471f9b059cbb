import { type Figures, figuresOf } from './figures.ts'
import { type Example, type FitPlan, logitOf, type Slate, teach } from './fit.ts'

/** What a plan would have made of texts it had not seen, beside the frozen reader on the same texts. */
export interface Trial {
  base: Figures
  learned: Figures
  /** Texts read right only since, and only before. */
  gained: number
  lost: number
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
  const before: { good: boolean; taken: boolean }[] = []
  const after: { good: boolean; taken: boolean }[] = []
  for (const { known, held } of splits(examples)) {
    yield* teach([...known, ...anchors], plan, slate)
    for (const example of held) {
      if (example.target === 0.5) continue
      const good = example.target > 0.5
      const takenFor = (logit: number) => (good ? logit >= example.margin : logit > -example.margin)
      before.push({ good, taken: takenFor(example.offset) })
      after.push({ good, taken: takenFor(logitOf(slate, example)) })
    }
  }
  const isRight = ({ good, taken }: { good: boolean; taken: boolean }) => good === taken
  const count = (was: boolean) =>
    before.filter((it, i) => isRight(it) === was && isRight(after[i] as typeof it) !== was).length
  return { base: figuresOf(before), learned: figuresOf(after), gained: count(false), lost: count(true) }
}
