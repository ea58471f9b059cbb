import type { Bag } from './features.ts'

/** A sparse vector of length 1. */
type Vector = Map<string, number>

export interface Group {
  /** Index of the item most like all others of the group. */
  center: number
  /** Indexes, the center first, then by likeness to it. */
  members: number[]
}

/** Cosine from which two say the same, and from which what two groups have in common is the same. */
const ALIKE = 0.42
export const AKIN = 0.36
/** A word in more than this share of all is about nothing in particular, and is not looked up. */
const COMMON = 0.2
const FEW = 40

/** What nobody else says cannot be shared; it only makes two a little less alike. */
const ALONE = 0.25

/** Weights that make rare n-grams tell more than frequent ones. */
export function rarities(bags: readonly Bag[]): (feature: string) => number {
  const counts = new Map<string, number>()
  for (const bag of bags) for (const feature of bag.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  return feature => {
    const count = counts.get(feature) ?? 0
    return (count > 1 ? 1 : ALONE) * Math.log(1 + bags.length / (1 + count))
  }
}

function unit(sums: Vector): Vector {
  let squares = 0
  for (const value of sums.values()) squares += value * value
  const length = Math.sqrt(squares) || 1
  return new Map(Array.from(sums, ([feature, value]) => [feature, value / length]))
}

export const vectorOf = (bag: Bag, rarity: (feature: string) => number): Vector =>
  unit(new Map(Array.from(bag, ([feature, weight]) => [feature, weight * rarity(feature)])))

export function cosine(one: Vector, other: Vector): number {
  const [short, long] = one.size < other.size ? [one, other] : [other, one]
  let sum = 0
  for (const [feature, value] of short) sum += value * (long.get(feature) ?? 0)
  return sum
}

interface Neighbor {
  index: number
  likeness: number
}

interface Holder {
  index: number
  value: number
}

/** Who holds each feature, but for those that nearly everybody holds. */
function holdersOf(vectors: readonly Vector[]): Map<string, Holder[]> {
  const holders = new Map<string, Holder[]>()
  vectors.forEach((vector, index) => {
    for (const [feature, value] of vector) {
      const list = holders.get(feature)
      if (list === undefined) holders.set(feature, [{ index, value }])
      else list.push({ index, value })
    }
  })
  const most = Math.max(FEW, vectors.length * COMMON)
  for (const [feature, list] of holders) if (list.length > most || list.length < 2) holders.delete(feature)
  return holders
}

/** What common features add is seen only where the others come this close. */
const WORTH_A_LOOK = 0.6

function neighborsOf(vectors: readonly Vector[], least: number): Neighbor[][] {
  const holders = holdersOf(vectors)
  const sums = new Float64Array(vectors.length)
  return vectors.map((vector, index) => {
    const met: number[] = []
    for (const [feature, value] of vector) {
      for (const other of holders.get(feature) ?? []) {
        if (sums[other.index] === 0) met.push(other.index)
        sums[other.index] = (sums[other.index] ?? 0) + value * other.value
      }
    }
    return met.flatMap(other => {
      const sum = sums[other] ?? 0
      sums[other] = 0
      if (other === index || sum < least * WORTH_A_LOOK) return []
      const likeness = cosine(vector, vectors[other] ?? new Map())
      return likeness >= least ? [{ index: other, likeness }] : []
    })
  })
}

/** Stars: the item with most that is like it becomes a center and takes these, then the next among those left. */
function stars(vectors: readonly Vector[], least: number): number[][] {
  const near = neighborsOf(vectors, least)
  const weight = near.map(all => all.reduce((sum, { likeness }) => sum + likeness, 0))
  const order = vectors.map((_, index) => index).sort((a, b) => (weight[b] ?? 0) - (weight[a] ?? 0) || a - b)
  const taken = new Uint8Array(vectors.length)
  return order.flatMap(center => {
    if (taken[center]) return []
    taken[center] = 1
    const free = (near[center] ?? []).filter(({ index }) => !taken[index])
    for (const { index } of free) taken[index] = 1
    return [[center, ...free.map(({ index }) => index)]]
  })
}

/** What the members of a group have in common; longer than 1 would be loud, so it is of length 1 as well. */
export function middleOf(vectors: readonly Vector[], members: readonly number[]): Vector {
  const sums: Vector = new Map()
  for (const member of members)
    for (const [feature, value] of vectors[member] ?? []) sums.set(feature, (sums.get(feature) ?? 0) + value)
  return unit(sums)
}

/**
 * Groups by meaning as far as shared words tell it: star clustering (Aslam et al. 2004), once over the items and once over what the groups
 * have in common. Largest group first; an item like no other is a group of its own.
 */
export function groupAlike(vectors: readonly Vector[]): Group[] {
  const first = stars(vectors, ALIKE)
  const middles = first.map(members => middleOf(vectors, members))
  return stars(middles, AKIN)
    .map(joined => {
      const members = joined.flatMap(index => first[index] ?? [])
      const middle = middleOf(vectors, members)
      const likeness = (member: number) => cosine(middle, vectors[member] ?? new Map())
      members.sort((a, b) => likeness(b) - likeness(a) || a - b)
      return { center: members[0] ?? 0, members }
    })
    .sort((a, b) => b.members.length - a.members.length || a.center - b.center)
}
