import { setImmediate as breathe } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Db } from '../../db/connection.ts'
import type { Scope } from '../../people/members/scope.ts'
import { contentOf } from '../evidence/content.ts'
import { opinionsOf } from '../evidence/opinions.ts'
import { readableText } from '../readings/filing.ts'
import type { ReadLanguage } from '../text/model.ts'
import { READ } from '../text/reader.ts'
import { isNamed } from './named.ts'
import type { SuggestedTopics } from './schema.ts'
import { isRefused, type Spoken, type Suggestion, suggestTopics } from './suggest.ts'

/** Newest pieces looked at, without a topic and, to hold against them, with one. */
const LOOKED_AT = 4000
const EXAMPLES = 3
const QUOTED = 160
const MOST = 8

/** Matters that no topic covers, the most frequent first, at most eight over all languages; without those members said no to. */
export async function findSuggestions(db: Db, scope: Scope): Promise<SuggestedTopics> {
  const uncovered = await listSpoken(db, scope, { covered: false })
  const covered = await listSpoken(db, scope, { covered: true })
  const refusals = await listRefusals(db, scope)
  const texts = new Map(uncovered.map(({ id, text }) => [id, text]))
  const found: Suggestion[] = []
  for (const language of new Set(Object.values(READ))) {
    const of = (pieces: Heard[]) => pieces.filter(piece => piece.language === language)
    found.push(...suggestTopics(of(uncovered), of(covered), language))
    await breathe()
  }
  const suggestions = found
    .filter(one => !isRefused(one, refusals))
    .sort((a, b) => b.pieces - a.pieces)
    .slice(0, MOST)
    .map(({ members, ...rest }) => ({
      ...rest,
      examples: members
        .slice(0, EXAMPLES)
        .map(id => ({ id: String(id), text: (texts.get(id) ?? '').slice(0, QUOTED) })),
    }))
  return { looked: uncovered.length, suggestions }
}

type Heard = Spoken & { language: ReadLanguage }

/** Customers' newest pieces of languages that are read, with a topic or without, by the words that say something. */
async function listSpoken(db: Db, scope: Scope, { covered }: { covered: boolean }): Promise<Heard[]> {
  const { rows } = await sql<{
    id: number
    title: string
    verbatim: string
    language: string
    sentiment: string | null
  }>`
    select id, title, verbatim, language, sentiment from feedback
    where workspace_id = ${scope.workspaceId} and not ours and language = any(${Object.keys(READ)}) and ${covered ? sql`topics <> '{}'` : sql`topics = '{}'`}
    order by sorted_at desc, id desc limit ${LOOKED_AT}`.execute(db)
  const heard: Heard[] = []
  for (const [i, row] of rows.entries()) {
    const language = READ[row.language]
    if (language === undefined) continue
    const text = readableText(row)
    heard.push({ id: row.id, text, language, negative: row.sentiment === 'negative', words: wordsIn(text, language) })
    if (i % 100 === 99) await breathe()
  }
  return heard
}

/** A word of opinion says how something is meant, and names nothing. */
function wordsIn(text: string, language: ReadLanguage): Spoken['words'] {
  const opinions = opinionsOf(text, language)
  const isOpinion = (word: { start: number; end: number }) =>
    opinions.some(one => one.start < word.end && word.start < one.end)
  return contentOf(text, language).map(word => ({
    ...word,
    named: isNamed(text, word, language) && !isOpinion(word),
  }))
}

async function listRefusals(db: Db, scope: Scope): Promise<{ language: ReadLanguage; words: string[] }[]> {
  return db
    .selectFrom('topicRefusal')
    .select(['language', 'words'])
    .where('workspaceId', '=', scope.workspaceId)
    .where('takenBackAt', 'is', null)
    .execute()
}
