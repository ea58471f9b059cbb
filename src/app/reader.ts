import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deltasOf, listHeld } from '../analyze/learning/queries.ts'
import { ensureEdition } from '../analyze/readings/commands.ts'
import { listTopics } from '../analyze/readings/queries.ts'
import { type Deltas, parseDelta } from '../analyze/text/delta.ts'
import { parseModel } from '../analyze/text/model.ts'
import { createReader, ENGINE, type Models, type Reader } from '../analyze/text/reader.ts'
import { DEFAULT_TOPICS } from '../analyze/text/topics.ts'
import type { Db } from '../db/connection.ts'
import type { Scope } from '../people/members/scope.ts'

let models: Models | null = null

/** The frozen models that ship with the program, read once. They lie in models/ beside package.json. */
export function loadModels(): Models {
  models ??= Object.fromEntries(
    readdirSync(modelFolder())
      .filter(name => name.endsWith('.model'))
      .map(name => [name.slice(0, -'.model'.length), parseModel(readFileSync(join(modelFolder(), name)))]),
  )
  return models
}

function modelFolder(): string {
  const here = fileURLToPath(new URL('.', import.meta.url))
  const beside = [join(here, '../../models'), join(here, '../../../models')]
  return beside.find(existsSync) ?? here
}

/** A reader with the default topics: what `earshot analyze` uses, without any database. */
export const defaultReader = (): Reader => createReader(loadModels(), DEFAULT_TOPICS)

export interface CurrentReader {
  reader: Reader
  /** Number that everything read by it is filed under. */
  edition: number
}

/** By database, for workspaces of two databases share their numbers. */
const readers = new WeakMap<Db, Map<string, Reader>>()

/** Readers kept at once: a language a workspace has taught takes a megabyte. */
const MOST_READERS = 20

/** The engine readings are made with now: its version, and what it has learned here. */
export async function engineOf(db: Db, scope: Scope): Promise<string> {
  return nameOf(await listHeld(db, scope, ENGINE))
}

const nameOf = (held: { language: string; id: number }[]) =>
  [ENGINE, ...held.map(({ language, id }) => `${language}${id}`)].join('+')

/** The reader of a workspace under its current taxonomy and with what it has learned; begins a new edition when either engine or learning is new. */
export async function currentReader(db: Db, scope: Scope): Promise<CurrentReader> {
  const { edition, engine } = await ensureEdition(db, scope, at => engineOf(at, scope))
  const known = readers.get(db) ?? new Map<string, Reader>()
  readers.set(db, known)
  const key = `${scope.workspaceId} ${edition} ${engine}`
  const kept = known.get(key)
  if (kept !== undefined) return { reader: kept, edition }
  const held = await listHeld(db, scope, ENGINE)
  // Learned meanwhile: the edition is another already.
  if (nameOf(held) !== engine) return currentReader(db, scope)
  const topics = await listTopics(db, scope)
  const reader = createReader(
    loadModels(),
    topics.filter(topic => topic.active),
    await loadDeltas(db, scope, held),
  )
  if (known.size >= MOST_READERS) known.clear()
  known.set(key, reader)
  return { reader, edition }
}

/** What was learned in these lessons, by language. */
export async function loadDeltas(db: Db, scope: Scope, held: { id: number }[]): Promise<Deltas> {
  const rows = await deltasOf(
    db,
    scope,
    held.map(it => it.id),
  )
  return Object.fromEntries(rows.flatMap(({ language, delta }) => (delta ? [[language, parseDelta(delta)]] : [])))
}
