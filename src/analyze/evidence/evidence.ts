import type { ReadLanguage } from '../text/model.ts'
import { READ, type Reader } from '../text/reader.ts'
import { AIMS, kindAim, SIDES, type Side } from './aims.ts'
import { contentOf } from './content.ts'
import { type Division, divide } from './divisions.ts'
import type { Evident, Gathered, Group, Said } from './evident.ts'
import { groupStatements, type Heard, hear, singleVoices } from './grouping.ts'
import { termsOf } from './headings.ts'
import { createHouse, type House } from './house.ts'
import { createRepeats } from './near-duplicates.ts'
import { opinionsOf } from './opinions.ts'
import { findStatements, STATEMENT_KINDS, type StatementKind } from './statements.ts'

export interface Repeated {
  text: string
  /** Pieces that say it, the first included. */
  pieces: number[]
}

export interface Evidence {
  /** Pieces of now and of before that were read; those of languages that are not read are left out. */
  read: { now: number; before: number; skipped: number }
  groups: Record<StatementKind, Group[]>
  /** Words that stand out in praise, in complaints and in what is asked for. */
  words: Record<Side, Group[]>
  divisions: Division[]
  repeats: Repeated[]
  pieces: readonly Said[]
  /** Which group of questions words belong to, if any. */
  findQuestion(text: string, language: string): Group | undefined
}

const MOST_GROUPS = 12
const MOST_WORDS = 18
/** Where fewer groups than this are found, what single customers say fills up. */
const ENOUGH = 6

type Gathering = Map<ReadLanguage, Map<StatementKind, Evident[]>>

/** Gathers what answers the checklist from pieces, given one by one, the latest first. It keeps all it was given: at most some 40,000 pieces. */
export function createEvidence(reader: Reader, names: readonly string[]) {
  const house = createHouse(names)
  const pieces: Said[] = []
  const gathering: Gathering = new Map()
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
    house.hear(said.text)
    const kinds = gathering.get(language) ?? new Map<StatementKind, Evident[]>()
    gathering.set(language, kinds)
    for (const { kind, ...evident } of statementsOf(said, language)) {
      const list = kinds.get(kind) ?? []
      list.push({ ...evident, piece, before: said.before })
      kinds.set(kind, list)
    }
  }

  function statementsOf({ text, rating }: Said, language: ReadLanguage) {
    const explained = reader.explain(text, rating)
    if (!explained.analysed) return []
    return findStatements(text, { language, read: explained, again: part => reader.read(part) }).map(statement => ({
      ...statement,
      content: contentOf(statement.text, language),
      opinions: opinionsOf(statement.text, language).filter(({ value }) =>
        statement.kind === 'benefit' ? value > 0 : statement.kind === 'pain' && value < 0,
      ),
    }))
  }

  /** Works it all out, a step at a time, so that whoever runs it can let others in between. */
  function* finish(): Generator<undefined, Evidence> {
    const groups = none(STATEMENT_KINDS)
    const words = none(SIDES)
    const heards: Heard[] = []
    for (const [language, kinds] of gathering) {
      const heard = hear(withoutHouse(kinds, house), language)
      heards.push(heard)
      const named = (list: Gathered[]): Group[] => list.map(group => ({ ...group, language }))
      yield
      for (const kind of STATEMENT_KINDS) {
        groups[kind].push(...named(groupsOf(heard, kind)))
        yield
      }
      for (const side of SIDES) words[side].push(...named(groupStatements(heard, AIMS[side])))
      yield
    }
    const top = <K extends string>(all: Record<K, Group[]>, most: number) => {
      for (const list of Object.values<Group[]>(all))
        list.sort((one, other) => other.pieces.length - one.pieces.length).splice(most)
      return all
    }
    const divisions = yield* divide(pieces, top(groups, MOST_GROUPS))
    return {
      read,
      groups,
      words: top(words, MOST_WORDS),
      divisions,
      repeats: Array.from(copies, ([first, all]) => ({ text: pieces[first]?.text ?? '', pieces: all }))
        .sort((one, other) => other.pieces.length - one.pieces.length)
        .slice(0, MOST_GROUPS),
      pieces,
      findQuestion: questionFinder(heards, groups.question),
    }
  }

  return { add, finish }
}

const none = <K extends string>(names: readonly K[]) =>
  Object.fromEntries(names.map(name => [name, [] as Group[]])) as Record<K, Group[]>

/** Statements without the house's own names; what is about nothing else says nothing. */
function withoutHouse(kinds: ReadonlyMap<StatementKind, readonly Evident[]>, house: House) {
  const names = house.words()
  const bare = (list: readonly Evident[]) =>
    list
      .map(one => ({ ...one, content: one.content.filter(({ key }) => !names.has(key)) }))
      .filter(({ content }) => content.length > 0)
  return new Map(Array.from(kinds, ([kind, list]) => [kind, bare(list)] as const))
}

function groupsOf(heard: Heard, kind: StatementKind): Gathered[] {
  const groups = groupStatements(heard, kindAim(kind))
  return [...groups, ...singleVoices(heard, kind, { beside: groups, most: ENOUGH - groups.length })]
}

// Made apart, so that whoever keeps it keeps the words of the language alone and not all pieces with them.
function questionFinder(heards: readonly Heard[], groups: readonly Group[]): Evidence['findQuestion'] {
  const vocabularies = new Map(heards.map(({ language, vocabulary }) => [language, vocabulary]))
  return (text, filed) => {
    const language = READ[filed]
    const vocabulary = language && vocabularies.get(language)
    if (!vocabulary || !language) return undefined
    const own = groups.filter(group => group.language === language)
    const terms = termsOf({ text, content: contentOf(text, language), opinions: [] }, language, vocabulary)
    const keys = new Set(terms.map(({ key }) => `question/${language}/${key}`))
    return own.find(({ examples }) => examples.some(one => one.text === text)) ?? own.find(({ id }) => keys.has(id))
  }
}
