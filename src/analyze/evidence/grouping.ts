import type { ReadLanguage } from '../text/model.ts'
import type { Evident, Gathered, Term } from './evident.ts'
import { examplesOf, readability } from './examples.ts'
import { chooseHeadings, grown, termsOf } from './headings.ts'
import type { StatementKind } from './statements.ts'
import { type Vocabulary, vocabularyOf } from './vocabulary.ts'

export type Kinds = ReadonlyMap<StatementKind, readonly Evident[]>

/** The statements of one language with the terms they may be headed by. */
export interface Heard {
  language: ReadLanguage
  vocabulary: Vocabulary
  kinds: Kinds
  terms: ReadonlyMap<Evident, readonly Term[]>
  /** In how many statements of a kind a term stands. */
  counts: ReadonlyMap<StatementKind, ReadonlyMap<string, number>>
}

/** Reads the statements of all kinds of one language. */
export function hear(kinds: Kinds, language: ReadLanguage): Heard {
  const all = [...kinds.values()].flat()
  const vocabulary = vocabularyOf(
    all.map(({ content }) => content),
    language,
  )
  const terms = new Map(all.map(one => [one, termsOf(one, language, vocabulary)]))
  const counts = new Map<StatementKind, Map<string, number>>()
  for (const [kind, list] of kinds) {
    const held = new Map<string, number>()
    for (const one of list) for (const { key } of terms.get(one) ?? []) held.set(key, (held.get(key) ?? 0) + 1)
    counts.set(kind, held)
  }
  return { language, vocabulary, kinds, terms, counts }
}

/** What is looked for: terms of some kinds that stand there more often than in others. */
export interface Aim {
  /** No two aims have the same. */
  name: string
  kinds: readonly StatementKind[]
  against: readonly StatementKind[]
  /** By how many standard deviations more often, at least. */
  least: number
  /** How much more than one word two are worth. */
  pair: number
  most: number
}

/** A single word in more than this share of all statements is what everything is about, not what is said of it. */
const GENERAL = 0.1
/** From here on it must stand out clearly in some kind of statement, in standard deviations. */
const OFTEN = 0.025
const CLEAR = 3
const SELDOM = 60

/** Log-odds of a term here against there in standard deviations, with a prior of the two together (Monroe et al. 2008). */
function zOf([here, all]: readonly [number, number], [there, others]: readonly [number, number]): number {
  const prior = 0.5 + 0.01 * (here + there)
  const odds = (count: number, total: number) => Math.log((count + prior) / (Math.max(0, total - count) + prior * 20))
  const spread = Math.sqrt(1 / (here + prior) + 1 / (there + prior))
  return (odds(here, all) - odds(there, others)) / spread
}

function worthFor({ kinds, counts }: Heard, { kinds: wanted, against, least, pair }: Aim) {
  const countIn = (some: Iterable<StatementKind>, key: string): [number, number] => {
    let [held, all] = [0, 0]
    for (const kind of some) {
      held += counts.get(kind)?.get(key) ?? 0
      all += kinds.get(kind)?.length ?? 0
    }
    return [held, all]
  }
  const isGeneral = (key: string) => {
    const [everywhere, all] = countIn(kinds.keys(), key)
    if (everywhere <= SELDOM || everywhere <= OFTEN * all) return false
    const standsOut = (kind: StatementKind) =>
      zOf(
        countIn([kind], key),
        countIn(
          [...kinds.keys()].filter(other => other !== kind),
          key,
        ),
      ) >= CLEAR
    return everywhere > GENERAL * all || ![...kinds.keys()].some(standsOut)
  }
  return (key: string, words: number) => {
    if (words === 1 && isGeneral(key)) return 0
    const there = countIn(against, key)
    const z = there[1] === 0 ? 0 : zOf(countIn(wanted, key), there)
    return there[1] > 0 && z < least ? 0 : (words > 1 ? pair : 1) * (1 + Math.max(0, Math.min(2, z)) / 4)
  }
}

const unique = (members: readonly Evident[]) => [...new Set(members.map(({ piece }) => piece))]

/** Of more than so many pieces a heading must hold one. */
const SHARE = 300

/** Groups statements by the terms that head most of them; the group with most pieces of now first. */
export function groupStatements(heard: Heard, aim: Aim): Gathered[] {
  const { terms, language } = heard
  const said = aim.kinds.flatMap(kind => heard.kinds.get(kind) ?? [])
  const current = said.filter(({ before }) => !before)
  const past = said.filter(({ before }) => before)
  const pieces = current.map(({ piece }) => piece)
  const headings = chooseHeadings(
    current.map(one => terms.get(one) ?? []),
    pieces,
    {
      language,
      fewest: Math.max(2, Math.ceil(new Set(pieces).size / SHARE)),
      most: aim.most,
      worthOf: worthFor(heard, aim),
    },
  )
  return headings
    .map(({ key, shown, statements }) => {
      const members = statements.flatMap(at => current[at] ?? [])
      return {
        id: [aim.name, language, key].join('/'),
        heading: grown(shown, members, language),
        examples: examplesOf(members, terms, language),
        pieces: unique(members),
        earlier: unique(past.filter(one => (terms.get(one) ?? []).some(term => term.key === key))),
        topics: topicsOf(members),
      }
    })
    .filter(({ examples: [first] }) => first !== undefined && readability(first.text, language) >= FAIR)
    .sort((a, b) => b.pieces.length - a.pieces.length)
}

/** What cannot be shown well is not shown. */
const FAIR = 0.5
/** One customer's words alone must read well. */
const WELL = 0.85

/** What single customers say beside some groups, the best to read first. */
export function singleVoices(
  { kinds, language }: Heard,
  kind: StatementKind,
  { beside, most }: { beside: readonly Gathered[]; most: number },
): Gathered[] {
  const told = new Set(beside.flatMap(({ pieces }) => pieces))
  return (kinds.get(kind) ?? [])
    .filter(({ piece, before }) => !before && !told.has(piece))
    .map(one => ({ one, worth: readability(one.text, language) }))
    .filter(({ worth }) => worth >= WELL)
    .sort((a, b) => b.worth - a.worth)
    .slice(0, Math.max(0, most))
    .map(({ one }) => ({
      id: [kind, language, one.text].join('/'),
      heading: null,
      examples: [one],
      pieces: [one.piece],
      earlier: [],
      topics: [...one.topics],
    }))
}

function topicsOf(members: readonly Evident[]): string[] {
  const counts = new Map<string, number>()
  for (const { topics } of members) for (const topic of topics) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  return [...counts].filter(([, count]) => count * 2 > members.length).map(([topic]) => topic)
}
