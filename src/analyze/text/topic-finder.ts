import { type Automaton, buildAutomaton, emptyHits, type Hits, type Pattern } from './automaton.ts'
import type { Clause } from './clauses.ts'
import { patternOf, spellings } from './lexicon.ts'
import type { ReadLanguage } from './model.ts'
import type { Normalized } from './normalize.ts'
import type { TopicDefinition } from './topic.ts'

/** A topic's words in a text; places in normalised codes. */
export interface TopicHit {
  topic: number
  clause: number
  start: number
  end: number
  /** One stretch of words, not several parts. */
  whole: boolean
}

export interface TopicFinder {
  find(text: Normalized, language: ReadLanguage, clauses: readonly Clause[]): TopicHit[]
}

const LANGUAGES: ReadLanguage[] = ['en', 'ko', 'zh', 'ja']

/** A seed of one or more parts that must stand in one clause. */
interface Seed {
  topic: number
  language: ReadLanguage
  /** One bit a part. */
  complete: number
}

interface Part {
  seed: number
  bit: number
}

interface Compiled {
  automaton: Automaton
  seeds: Seed[]
  parts: Part[]
}

/** Spaces of Korean seeds are optional, as writers leave them out. */
function spellingsOf(part: string, language: ReadLanguage): string[] {
  return language === 'ko' ? spellings(part.trim().replaceAll(' ', '_'), language) : [part.trim()]
}

function compile(topics: readonly TopicDefinition[]): Compiled {
  const patterns: Pattern[] = []
  const seeds: Seed[] = []
  const parts: Part[] = []
  const addSeed = (topic: number, language: ReadLanguage, written: string) => {
    const pieces = written.split('+')
    const seed = seeds.push({ topic, language, complete: (1 << pieces.length) - 1 }) - 1
    pieces.forEach((piece, index) => {
      for (const spelling of spellingsOf(piece, language)) {
        const pattern = patternOf(spelling, language)
        if (!pattern.text) continue
        patterns.push(pattern)
        parts.push({ seed, bit: 1 << index })
      }
    })
  }
  topics.forEach((topic, index) => {
    for (const language of LANGUAGES) for (const seed of topic.seeds[language]) addSeed(index, language, seed)
  })
  return { automaton: buildAutomaton(patterns), seeds, parts }
}

/** A longer hit takes a shorter one it covers: a delivery fee is no delivery. Seeds of several parts take only their own area. */
function covers(longer: TopicHit, shorter: TopicHit, topics: readonly TopicDefinition[]): boolean {
  if (longer.start > shorter.start || longer.end < shorter.end) return false
  if (longer.topic === shorter.topic) return true
  if (longer.end - longer.start === shorter.end - shorter.start) return false
  return longer.whole || topics[longer.topic]?.area === topics[shorter.topic]?.area
}

/** Adds a hit unless the one before covers it, and drops those before that it covers. */
function keepLongest(found: TopicHit[], hit: TopicHit, topics: readonly TopicDefinition[]): void {
  for (let last = found.at(-1); last; last = found.at(-1)) {
    if (covers(last, hit, topics)) return
    if (!covers(hit, last, topics)) break
    found.pop()
  }
  found.push(hit)
}

/** What has been seen of each seed within the clause at hand. */
interface Seen {
  clause: Int32Array
  bits: Uint8Array
  start: Int32Array
}

/** The start of a seed that is complete with this part; −1 while parts are missing. */
function completedFrom(seen: Seen, part: Part, seed: Seed, at: { clause: number; start: number }): number {
  const s = part.seed
  if (seen.clause[s] !== at.clause) {
    seen.clause[s] = at.clause
    seen.bits[s] = 0
    seen.start[s] = at.start
  }
  seen.bits[s] = (seen.bits[s] ?? 0) | part.bit
  return seen.bits[s] === seed.complete ? Math.min(at.start, seen.start[s] ?? at.start) : -1
}

/** All seeds of all topics and languages in one automaton; English ones are met in every language. */
export function createTopicFinder(topics: readonly TopicDefinition[]): TopicFinder {
  const { automaton, seeds, parts } = compile(topics)
  const hits: Hits = emptyHits()
  const seen: Seen = {
    clause: new Int32Array(seeds.length),
    bits: new Uint8Array(seeds.length),
    start: new Int32Array(seeds.length),
  }
  // Every clause ever read gets its own number, so that nothing has to be wiped between texts.
  let stamp = 1
  const hitOf = (h: number, clause: number): TopicHit | null => {
    const part = parts[hits.pattern[h] ?? 0] as Part
    const seed = seeds[part.seed] as Seed
    const start = completedFrom(seen, part, seed, { clause: stamp + clause, start: hits.start[h] ?? 0 })
    return start < 0 ? null : { topic: seed.topic, clause, start, end: hits.end[h] ?? 0, whole: seed.complete === 1 }
  }
  const speaks = (h: number, language: ReadLanguage): boolean => {
    const spoken = seeds[parts[hits.pattern[h] ?? 0]?.seed ?? 0]?.language
    return spoken === language || spoken === 'en'
  }
  return {
    find(text, language, clauses) {
      automaton.find(text.codes, text.length, hits)
      const found: TopicHit[] = []
      let clause = 0
      for (let h = 0; h < hits.count; h++) {
        if (!speaks(h, language)) continue
        while (clause < clauses.length - 1 && (hits.end[h] ?? 0) > (clauses[clause]?.end ?? 0)) clause++
        const hit = hitOf(h, clause)
        if (hit) keepLongest(found, hit, topics)
      }
      stamp = (stamp + clauses.length) % 1_000_000_000
      return found
    },
  }
}
