import type { ReadLanguage } from '../text/model.ts'
import { readability } from './examples.ts'
import type { Bag } from './features.ts'
import { AKIN, cosine, groupAlike, middleOf, rarities, vectorOf } from './groups.ts'

/** A statement with the piece it stands in. */
export interface Evident {
  text: string
  topics: readonly string[]
  bag: Bag
  /** Index of the piece. */
  piece: number
  /** Said in the period before. */
  before: boolean
}

/** Statements that say the same, those of now and those of the period before. */
export interface Gathered {
  /** The best to show first; no wording twice. */
  examples: Evident[]
  /** Pieces of now and of before, each once. */
  pieces: number[]
  earlier: number[]
  /** Topics that half of them are about. */
  topics: string[]
}

/** Beyond so many the latest decide which groups there are, and the others are laid to them. */
const LATEST = 1000
const MOST_EXAMPLES = 8
/** Of what a group has in common, so many features find what is like it. */
const TELLING = 40

type Vector = ReturnType<typeof vectorOf>

/** Finds the group that a statement belongs to. */
function finderOf(middles: readonly Vector[]): (vector: Vector) => number | null {
  const holders = new Map<string, number[]>()
  middles.forEach((middle, index) => {
    const telling = [...middle].sort((a, b) => b[1] - a[1]).slice(0, TELLING)
    for (const [feature] of telling) holders.set(feature, [...(holders.get(feature) ?? []), index])
  })
  return vector => {
    let best: number | null = null
    let likeness = AKIN
    for (const index of new Set([...vector.keys()].flatMap(feature => holders.get(feature) ?? []))) {
      const here = cosine(vector, middles[index] ?? new Map())
      if (here >= likeness) [best, likeness] = [index, here]
    }
    return best
  }
}

function topicsOf(members: readonly Evident[]): string[] {
  const counts = new Map<string, number>()
  for (const { topics } of members) for (const topic of topics) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  return [...counts].filter(([, count]) => count * 2 > members.length).map(([topic]) => topic)
}

function examplesOf(members: readonly Evident[], { language, middle, rarity }: Judged): Evident[] {
  const seen = new Set<string>()
  return members
    .map(member => ({
      member,
      worth: cosine(vectorOf(member.bag, rarity), middle) * readability(member.text, language),
    }))
    .sort((a, b) => b.worth - a.worth)
    .map(({ member }) => member)
    .filter(({ text }) => {
      const letters = text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
      const fresh = !seen.has(letters)
      seen.add(letters)
      return fresh
    })
    .slice(0, MOST_EXAMPLES)
}

interface Judged {
  language: ReadLanguage
  middle: Vector
  rarity: (feature: string) => number
}

export interface Grouping {
  groups: Gathered[]
  /** The group that words belong to, if any. */
  find(bag: Bag): number | null
}

/** Groups statements of one kind and language, the group with most pieces of now first; `statements` come latest first. */
export function groupStatements(statements: readonly Evident[], language: ReadLanguage): Grouping {
  const current = statements.filter(({ before }) => !before)
  const latest = current.slice(0, LATEST)
  const rarity = rarities(latest.map(({ bag }) => bag))
  const vectors = latest.map(({ bag }) => vectorOf(bag, rarity))
  const found = groupAlike(vectors)
  const middles = found.map(({ members }) => middleOf(vectors, members))
  const find = finderOf(middles)
  const gathered = found.map(({ members }) => members.flatMap(member => latest[member] ?? []))
  for (const one of [...current.slice(LATEST), ...statements.filter(({ before }) => before)]) {
    const group = find(vectorOf(one.bag, rarity))
    if (group !== null) gathered[group]?.push(one)
  }
  const unique = (members: readonly Evident[], before: boolean) => [
    ...new Set(members.filter(one => one.before === before).map(({ piece }) => piece)),
  ]
  const groups = gathered.map((members, index) => {
    const now = members.filter(({ before }) => !before)
    return {
      index,
      examples: examplesOf(now, { language, middle: middles[index] ?? new Map(), rarity }),
      pieces: unique(members, false),
      earlier: unique(members, true),
      topics: topicsOf(now),
    }
  })
  groups.sort((a, b) => b.pieces.length - a.pieces.length || a.index - b.index)
  const places = new Map(groups.map(({ index }, place) => [index, place]))
  return {
    groups: groups.map(({ index: _, ...group }) => group),
    find: bag => {
      const index = find(vectorOf(bag, rarity))
      return index === null ? null : (places.get(index) ?? null)
    },
  }
}
