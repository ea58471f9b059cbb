import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureEdition } from '../analyze/readings/commands.ts'
import { listTopics } from '../analyze/readings/queries.ts'
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

const readers = new Map<string, Reader>()

/** The reader of a workspace under its current taxonomy; begins a new edition when the engine is new. */
export async function currentReader(db: Db, scope: Scope): Promise<CurrentReader> {
  const edition = await ensureEdition(db, scope, ENGINE)
  const key = `${scope.workspaceId} ${edition}`
  let reader = readers.get(key)
  if (reader === undefined) {
    const topics = await listTopics(db, scope)
    reader = createReader(
      loadModels(),
      topics.filter(topic => topic.active),
    )
    if (readers.size > 20) readers.clear()
    readers.set(key, reader)
  }
  return { reader, edition }
}
