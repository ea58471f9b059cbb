import type { Aim } from './grouping.ts'
import type { StatementKind } from './statements.ts'

/** A kind is held against these: what stands out there leads nowhere here. */
const AGAINST: Record<StatementKind, StatementKind[]> = {
  benefit: ['pain', 'fear'],
  pain: ['benefit'],
  fear: ['benefit'],
  wish: ['benefit'],
  question: ['benefit'],
}

export const kindAim = (kind: StatementKind): Aim => ({
  name: kind,
  kinds: [kind],
  against: AGAINST[kind],
  least: kind === 'benefit' ? 0 : -1,
  pair: 1.7,
  most: 12,
})

/** Where words stand out: in praise, in complaints, in what is asked and wished. */
export const SIDES = ['praise', 'complaints', 'asked'] as const
export type Side = (typeof SIDES)[number]

/** Below this a difference may be chance. */
const SURE = 1.6
/** Words to be used again are best where there are two. */
const words = { least: SURE, pair: 3, most: 18 }

export const AIMS: Record<Side, Aim> = {
  praise: { name: 'praise', kinds: ['benefit'], against: ['pain', 'fear', 'wish', 'question'], ...words },
  complaints: { name: 'complaints', kinds: ['pain', 'fear'], against: ['benefit', 'wish', 'question'], ...words },
  asked: { name: 'asked', kinds: ['wish', 'question'], against: ['benefit', 'pain', 'fear'], ...words },
}
