import type { ReadLanguage } from '../text/model.ts'
import type { Reader } from '../text/reader.ts'
import { differenceOf } from './divisions.ts'
import { bagOf, ownWords } from './features.ts'
import { type Evident, type Gathered, type Grouping, groupStatements } from './grouping.ts'
import { createRepeats } from './near-duplicates.ts'
import { countPhrases, type Phrases, type Telling, tellingPhrases } from './phrases.ts'
import { findStatements, STATEMENT_KINDS, type StatementKind } from './statements.ts'

/** One piece as the checklist looks at it. */
export interface Said {
  id: number
  text: string
  /** As it is filed, `ko` or `zh-Hans`. */
  language: string
  /** 0 … 1. */
  rating: number | null
  topics: readonly string[]
  /** Said in the period before. */
  before: boolean
  /** Where it belongs in each division of customers: `product` → `12`. */
  parts: ReadonlyMap<string, string>
}

export interface Group extends Gathered {
  language: ReadLanguage
}

export interface Part {
  key: string
  count: number
  /** What is said more often here than elsewhere, first what stands out most. */
  needs: { kind: StatementKind; group: Group; count: number }[]
}

/** A way to divide customers, and how much its parts differ in what they talk about, 0 … 1. */
export interface Division {
  dimension: string
  difference: number
  parts: Part[]
}

export interface Repeated {
  text: string
  /** Pieces that say it, the first included. */
  pieces: number[]
}

export interface Evidence {
  /** Pieces of now and of before that were read; those of languages that are not read are left out. */
  read: { now: number; before: number; skipped: number }
  groups: Record<StatementKind, Group[]>
  words: { praise: Words[]; complaints: Words[]; asked: Words[] }
  divisions: Division[]
  repeats: Repeated[]
  pieces: readonly Said[]
  /** Which group of questions words belong to, if any. */
  findQuestion(text: string, language: string): Group | undefined
}

export interface Words extends Telling {
  language: ReadLanguage
}

const READ: Record<string, ReadLanguage> = { ko: 'ko', en: 'en', ja: 'ja', 'zh-Hans': 'zh', 'zh-Hant': 'zh' }
const MOST_GROUPS = 15
const MOST_WORDS = 18
const MOST_PARTS = 6
const MOST_NEEDS = 3
/** Parts of fewer pieces than this say nothing about their customers. */
const LEAST_PART = 15
/** Of divisions whose parts hardly differ there is nothing to say. */
const LEAST_DIFFERENCE = 0.04

type Kinds = Record<StatementKind, Map<ReadLanguage, Evident[]>>

/** Gathers what answers the checklist from pieces, given one by one, the latest first. It keeps all it was given: at most some 40,000 pieces. */
export function createEvidence(reader: Reader, names: readonly string[]) {
  const own = ownWords(names)
  const pieces: Said[] = []
  const kinds = Object.fromEntries(STATEMENT_KINDS.map(kind => [kind, new Map()])) as Kinds
  const repeats = { now: createRepeats(), before: createRepeats() }
  const copies = new Map<number, number[]>()
  const order: Record<'now' | 'before', number[]> = { now: [], before: [] }
  const read = { now: 0, before: 0, skipped: 0 }

  /** Whether an earlier piece of the same period says the same already. */
  function isCopy(said: Said, piece: number): boolean {
    const period = said.before ? 'before' : 'now'
    order[period].push(piece)
    const first = repeats[period].add(said.text)
    if (first === null) return false
    const original = order[period][first] ?? piece
    if (!said.before) copies.set(original, [...(copies.get(original) ?? [original]), piece])
    return true
  }

  function add(said: Said): void {
    const language = READ[said.language]
    if (language === undefined) {
      if (!said.before) read.skipped++
      return
    }
    const piece = pieces.push(said) - 1
    read[said.before ? 'before' : 'now']++
    if (isCopy(said, piece)) return
    for (const { kind, ...evident } of statementsOf(said, language)) {
      const list = kinds[kind].get(language) ?? []
      list.push({ ...evident, piece, before: said.before })
      kinds[kind].set(language, list)
    }
  }

  function statementsOf({ text, rating }: Said, language: ReadLanguage) {
    const explained = reader.explain(text, rating)
    if (!explained.analysed) return []
    return findStatements(text, language, explained)
      .map(statement => ({ ...statement, bag: bagOf(statement.text, { language, topics: statement.topics, own }) }))
      .filter(({ bag }) => bag.size > 0)
  }

  /** Works it all out, a step at a time, so that whoever runs it can let others in between. */
  function* finish(): Generator<undefined, Evidence> {
    const groupings: Groupings = new Map()
    const groups = {} as Evidence['groups']
    for (const kind of STATEMENT_KINDS) {
      const found: Group[] = []
      for (const [language, statements] of kinds[kind]) {
        const grouping = groupStatements(statements, language)
        if (kind === 'question') groupings.set(language, grouping)
        found.push(...grouping.groups.map(group => Object.assign(group, { language })))
        yield
      }
      groups[kind] = found
        .filter(({ examples }) => examples.length > 0)
        .sort((one, other) => other.pieces.length - one.pieces.length)
    }
    const words = yield* wordsOf(kinds, own)
    const divisions = yield* divide(pieces, groups)
    return {
      read,
      groups: Object.fromEntries(STATEMENT_KINDS.map(kind => [kind, shown(groups[kind])])) as Evidence['groups'],
      words,
      divisions,
      repeats: Array.from(copies, ([first, all]) => ({ text: pieces[first]?.text ?? '', pieces: all }))
        .sort((one, other) => other.pieces.length - one.pieces.length)
        .slice(0, MOST_GROUPS),
      pieces,
      findQuestion: questionFinder(groupings, own),
    }
  }

  return { add, finish }
}

type Groupings = Map<ReadLanguage, Grouping>

// Made apart, so that whoever keeps it does not keep all pieces with it.
function questionFinder(groupings: Groupings, own: ReadonlySet<string>): Evidence['findQuestion'] {
  return (text, filed) => {
    const language = READ[filed]
    const grouping = language && groupings.get(language)
    if (!grouping || !language) return undefined
    const same = grouping.groups.find(({ examples }) => examples.some(example => example.text === text))
    const place = same ? null : grouping.find(bagOf(text, { language, topics: [], own }))
    return (same ?? (place === null ? undefined : grouping.groups[place])) as Group | undefined
  }
}

/** Groups of one voice fill up where few are shared. */
const ENOUGH = 6

function shown(groups: readonly Group[]): Group[] {
  const shared = groups.filter(({ pieces }) => pieces.length > 1)
  return shared.length >= ENOUGH ? shared.slice(0, MOST_GROUPS) : groups.slice(0, ENOUGH)
}

function* wordsOf(kinds: Kinds, own: ReadonlySet<string>): Generator<undefined, Evidence['words']> {
  const words: Evidence['words'] = { praise: [], complaints: [], asked: [] }
  for (const language of new Set(STATEMENT_KINDS.flatMap(kind => [...kinds[kind].keys()]))) {
    const counted = {} as Record<StatementKind, Phrases>
    for (const kind of STATEMENT_KINDS) {
      const current = (kinds[kind].get(language) ?? []).filter(({ before }) => !before)
      counted[kind] = countPhrases(
        current.map(({ text }) => text),
        language,
      )
      yield
    }
    const { question, fear, wish, pain, benefit } = counted
    const add = (list: Words[], telling: Telling[]) =>
      list.push(
        ...telling.filter(({ phrase }) => !own.has(phrase.toLowerCase())).map(phrase => ({ ...phrase, language })),
      )
    add(words.praise, tellingPhrases([benefit], [pain, fear, wish, question], MOST_WORDS))
    add(words.complaints, tellingPhrases([pain, fear], [benefit, wish, question], MOST_WORDS))
    add(words.asked, tellingPhrases([wish, question], [benefit, pain, fear], MOST_WORDS))
  }
  const top = (list: Words[]) => list.sort((one, other) => other.count - one.count).slice(0, MOST_WORDS)
  return { praise: top(words.praise), complaints: top(words.complaints), asked: top(words.asked) }
}

function* divide(pieces: readonly Said[], groups: Evidence['groups']): Generator<undefined, Division[]> {
  const dimensions = new Set(pieces.flatMap(({ parts, before }) => (before ? [] : [...parts.keys()])))
  const divisions: Division[] = []
  for (const dimension of dimensions) {
    const parts = partsOf(pieces, dimension)
    const difference = parts.size < 2 ? 0 : differenceOf(topicTable(pieces, dimension, parts))
    if (difference >= LEAST_DIFFERENCE)
      divisions.push({ dimension, difference, parts: needsOf({ pieces, dimension, parts }, groups) })
    yield
  }
  return divisions.sort((one, other) => other.difference - one.difference)
}

/** The largest parts with how many pieces each has. */
function partsOf(pieces: readonly Said[], dimension: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { parts, before } of pieces) {
    const key = parts.get(dimension)
    if (!before && key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const large = [...counts].filter(([, count]) => count >= LEAST_PART).sort((a, b) => b[1] - a[1])
  return new Map(large.slice(0, MOST_PARTS))
}

function topicTable(pieces: readonly Said[], dimension: string, parts: ReadonlyMap<string, number>): number[][] {
  const rows = new Map([...parts.keys()].map(key => [key, new Map<string, number>()]))
  const topics = new Set<string>()
  for (const piece of pieces) {
    const row = piece.before ? undefined : rows.get(piece.parts.get(dimension) ?? '')
    for (const topic of row === undefined ? [] : piece.topics) {
      topics.add(topic)
      row?.set(topic, (row.get(topic) ?? 0) + 1)
    }
  }
  return [...rows.values()].map(row => [...topics].map(topic => row.get(topic) ?? 0))
}

const NEEDS: StatementKind[] = ['wish', 'pain', 'fear', 'question']

interface Divided {
  pieces: readonly Said[]
  dimension: string
  parts: ReadonlyMap<string, number>
}

function needsOf({ pieces, dimension, parts }: Divided, groups: Evidence['groups']): Part[] {
  const all = [...parts.values()].reduce((sum, count) => sum + count, 0)
  return Array.from(parts, ([key, count]) => {
    const needs = NEEDS.flatMap(kind =>
      groups[kind].flatMap(group => {
        const here = group.pieces.filter(piece => pieces[piece]?.parts.get(dimension) === key).length
        const lift = here / Math.max(0.5, (group.pieces.length * count) / all)
        return here < 2 || lift < 1.15 ? [] : [{ kind, group, count: here, worth: here * Math.log(lift) }]
      }),
    )
    needs.sort((a, b) => b.worth - a.worth)
    return { key, count, needs: needs.slice(0, MOST_NEEDS).map(({ worth: _, ...need }) => need) }
  })
}
