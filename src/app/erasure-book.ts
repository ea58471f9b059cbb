import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import type { Erasure } from '../people/erasures/queries.ts'

/** Lies in the data directory and beside every backup: a backup that is older than an erasure must not undo it. */
export const BOOK = 'earshot-erasures.jsonl'
const PLACES = 'backup-places.json'

const line = z.object({
  workspaceId: z.number(),
  salt: z.string(),
  pieces: z.number(),
  erasedAt: z.coerce.date(),
  hashes: z.array(z.string()),
})

const textOf = (erasure: Erasure): string => `${JSON.stringify(erasure)}\n`

async function placesOf(dataDir: string): Promise<string[]> {
  const text = await readFile(join(dataDir, PLACES), 'utf8').catch(() => '[]')
  return z.array(z.string()).catch([]).parse(JSON.parse(text))
}

/** Enters an erasure in the book of the data directory, which must succeed, and beside the backups that can still be reached. */
export async function enter(dataDir: string, erasure: Erasure): Promise<void> {
  await mkdir(dataDir, { recursive: true })
  await appendFile(join(dataDir, BOOK), textOf(erasure), { mode: 0o600 })
  for (const place of await placesOf(dataDir))
    await appendFile(join(place, BOOK), textOf(erasure), { mode: 0o600 }).catch(() => undefined)
}

/** Enters an erasure in the book of a data directory that may know it. */
export async function enterOnce(dataDir: string, erasure: Erasure): Promise<void> {
  const known = (await read([join(dataDir, BOOK)])).map(textOf)
  if (!known.includes(textOf(erasure))) await appendFile(join(dataDir, BOOK), textOf(erasure), { mode: 0o600 })
}

/** Lays the book beside a backup just written, and remembers the place for later erasures. */
export async function layBeside(dataDir: string, backup: string, erasures: Erasure[]): Promise<void> {
  const place = dirname(resolve(backup))
  const known = new Set((await read([join(place, BOOK)])).map(textOf))
  const missing = erasures.map(textOf).filter(text => !known.has(text))
  if (missing.length > 0) await appendFile(join(place, BOOK), missing.join(''), { mode: 0o600 })
  await mkdir(dataDir, { recursive: true })
  const places = [...new Set([...(await placesOf(dataDir)), place])]
  await writeFile(join(dataDir, PLACES), JSON.stringify(places), { mode: 0o600 })
}

/** What the books beside a backup and in the data directory say; each erasure once. */
export const readFor = (dataDir: string, backup: string): Promise<Erasure[]> =>
  read([join(dirname(resolve(backup)), BOOK), join(dataDir, BOOK)])

async function read(paths: string[]): Promise<Erasure[]> {
  const entries = new Map<string, Erasure>()
  for (const path of paths) {
    const text = await readFile(path, 'utf8').catch(() => '')
    for (const one of text.split('\n').filter(it => it.trim() !== '')) {
      const erasure = line.parse(JSON.parse(one))
      entries.set(textOf(erasure), erasure)
    }
  }
  return [...entries.values()]
}
