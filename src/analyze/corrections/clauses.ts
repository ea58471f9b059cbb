import type { Explanation } from '../text/reader.ts'
import type { Correction } from './correct.ts'
import type { Leaning } from './parts.ts'

type Clauses = Explanation['clauses']

/** Clauses name only topics that are filed (null: all), and lean as a member said of their topic. */
export function correctClauses(
  clauses: Clauses,
  { topics, said }: { topics: readonly string[] | null; said: readonly Correction[] },
): Clauses {
  const leanings = new Map(said.flatMap(it => (it.part === 'topic' ? [[it.topic, it.now as Leaning | null]] : [])))
  return clauses.map(clause => {
    const about = clause.topics.filter(topic => topics === null || topics.includes(topic))
    const leaning = about.map(topic => leanings.get(topic)).find(it => it != null)
    return { ...clause, topics: about, polarity: leaning ?? clause.polarity }
  })
}
