import type { Evidence } from '../analyze/evidence/evidence.ts'
import type { Group } from '../analyze/evidence/evident.ts'
import { STATEMENT_KINDS } from '../analyze/evidence/statements.ts'
import { maskPii } from '../analyze/text/mask.ts'
import { listProducts } from '../collect/products/queries.ts'
import { listSources } from '../collect/sources/queries.ts'
import type { Db } from '../db/connection.ts'
import type { Scope } from '../people/members/scope.ts'
import { listSegments } from '../people/segments/queries.ts'
import type { Span } from '../share/charts/span.ts'
import type { Answers, DivisionView, GroupView, WordView } from '../share/checklist/schema.ts'

export interface Names {
  /** Names of the house itself: no word of them tells what is spoken of. */
  own: string[]
  /** Name of a part, by dimension and key. */
  parts: Map<string, string>
}

export async function namesOf(db: Db, scope: Scope): Promise<Names> {
  const [sources, products, segments, workspace] = await Promise.all([
    listSources(db, scope),
    listProducts(db, scope),
    listSegments(db, scope),
    db.selectFrom('workspace').select('name').where('id', '=', scope.workspaceId).executeTakeFirstOrThrow(),
  ])
  const named = (dimension: string, list: readonly { id: number; name: string }[]) =>
    list.map(({ id, name }): [string, string] => [`${dimension} ${id}`, name])
  return {
    own: [workspace.name, ...sources.map(({ name }) => name), ...products.slice(0, 200).map(({ name }) => name)],
    parts: new Map([...named('source', sources), ...named('product', products), ...named('segment', segments)]),
  }
}

interface Setting {
  span: Span
  before: Span | null
  names: Names
  capped: boolean
}

const MOST_DIVISIONS = 5
const MOST_EXAMPLES = 3
/** Of a text sent several times so much is shown, in UTF-16 units. */
const LONGEST_TEXT = 160

/** Evidence as it is shown: personal data masked, pieces by their ids. */
export function presentAnswers(found: Evidence, { span, before, names, capped }: Setting): Answers {
  const idOf = (piece: number) => String(found.pieces[piece]?.id ?? 0)
  const group = (one: Group): GroupView => ({
    id: one.id,
    heading: one.heading === null ? null : maskPii(one.heading, one.language),
    language: one.language,
    count: one.pieces.length,
    was: before === null ? null : one.earlier.length,
    topics: one.topics,
    examples: one.examples
      .slice(0, MOST_EXAMPLES)
      .map(({ piece, text }) => ({ feedback: idOf(piece), text: maskPii(text, one.language) })),
    answered: null,
  })
  const word = ({ id, heading, language, pieces }: Group): WordView => ({
    id,
    phrase: maskPii(heading ?? '', language),
    language,
    count: pieces.length,
  })
  const division = ({ dimension, difference, parts }: Evidence['divisions'][number]): DivisionView => ({
    dimension,
    difference,
    parts: parts.map(part => ({
      key: part.key,
      name: names.parts.get(`${dimension} ${part.key}`) ?? null,
      count: part.count,
      needs: part.needs.map(need => {
        const example =
          need.group.examples.find(({ piece }) => found.pieces[piece]?.parts.get(dimension) === part.key) ??
          need.group.examples[0]
        return {
          kind: need.kind,
          group: need.group.id,
          heading: need.group.heading,
          count: need.count,
          text: maskPii(example?.text ?? '', need.group.language),
          feedback: idOf(example?.piece ?? 0),
        }
      }),
    })),
  })
  return {
    span: span.whole ? null : { from: span.from, to: span.to },
    before: before === null ? null : { from: before.from, to: before.to },
    pieces: found.read.now,
    piecesBefore: before === null ? null : found.read.before,
    capped,
    skipped: found.read.skipped,
    at: new Date().toISOString(),
    groups: Object.fromEntries(STATEMENT_KINDS.map(kind => [kind, found.groups[kind].map(group)])) as Answers['groups'],
    words: {
      praise: found.words.praise.map(word),
      complaints: found.words.complaints.map(word),
      asked: found.words.asked.map(word),
    },
    divisions: found.divisions.slice(0, MOST_DIVISIONS).map(division),
    repeats: found.repeats.map(({ text, pieces }) => ({
      text: maskPii(text.slice(0, LONGEST_TEXT), found.pieces[pieces[0] ?? 0]?.language ?? 'en'),
      count: pieces.length,
      feedback: idOf(pieces[0] ?? 0),
    })),
  }
}

/** A statement of a group, in the piece it stands in. */
export interface Stated {
  feedback: string
  text: string
  parts: ReadonlyMap<string, string>
}

/** What the pieces of each group that is shown say, personal data masked, by the group's id. */
export function statedIn(found: Evidence): Map<string, Stated[]> {
  const groups = [...Object.values(found.groups), ...Object.values(found.words)].flat()
  return new Map(
    groups.map(({ id, language, examples }) => [
      id,
      examples.map(({ piece, text }) => ({
        feedback: String(found.pieces[piece]?.id ?? 0),
        text: maskPii(text, language),
        parts: found.pieces[piece]?.parts ?? new Map<string, string>(),
      })),
    ]),
  )
}
