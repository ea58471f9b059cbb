import { setImmediate as breathe } from 'node:timers/promises'
import { askLearning, finishLearning, forgetLessons, type Learned } from '../analyze/learning/commands.ts'
import {
  findLearning,
  hasCorrectedSince,
  hasRatedSince,
  listCorrected,
  listRated,
  listUntouched,
  newestOf,
  type Told,
  wasLearnedByAnother,
} from '../analyze/learning/queries.ts'
import { LEARNED_LANGUAGES } from '../analyze/learning/schema.ts'
import { readableText } from '../analyze/readings/filing.ts'
import { listTopics } from '../analyze/readings/queries.ts'
import { detectLanguage } from '../analyze/text/language.ts'
import { FEWEST_CORRECTED, FEWEST_RATED, learn, type Taught } from '../analyze/text/learn.ts'
import type { ReadLanguage } from '../analyze/text/model.ts'
import { ENGINE, READ } from '../analyze/text/reader.ts'
import type { Db } from '../db/connection.ts'
import type { Scope } from '../people/members/scope.ts'
import type { House } from './house.ts'
import { loadModels } from './reader.ts'

/** Puts a job of the workspace into the queue, in the transaction of what it follows from. */
export type Enqueue = (trx: Db, job: 'learn' | 'reread') => Promise<void>

/** The newest clearly rated pieces that are learned from, and the newest corrections. */
const MOST_RATED = 20_000
const MOST_CORRECTED = 5000
const PAGE = 1000
/** Pieces of which nobody said anything, which hold the reading where it is while corrections move it. */
const UNTOUCHED = 400

/** Has the reader learn from what is there, in the caller's transaction. False where it is under way. */
export async function beginLearning(trx: Db, scope: Scope, enqueue: Enqueue): Promise<boolean> {
  const begun = await askLearning(trx, scope)
  if (begun) await enqueue(trx, 'learn')
  return begun
}

/** Learns by itself when enough came in since the last time, rated pieces or corrections, and when the engine is another. */
export async function learnWhenDue(
  db: Db,
  scope: Scope,
  { enqueue, by }: { enqueue: Enqueue; by: ('ratings' | 'corrections')[] },
): Promise<void> {
  const last = await findLearning(db, scope, true)
  const { newestPiece: piece, newestCorrection: correction } = last ?? { newestPiece: 0, newestCorrection: 0 }
  const due =
    (await wasLearnedByAnother(db, scope, ENGINE)) ||
    (by.includes('corrections') && (await hasCorrectedSince(db, scope, { correction, many: FEWEST_CORRECTED }))) ||
    (by.includes('ratings') && (await hasRatedSince(db, scope, { piece, many: FEWEST_RATED })))
  if (!due) return
  const { workspaceId, slug, zone, role } = scope
  const machine: Scope = { workspaceId, slug, zone, role, userId: null }
  if (db.isTransaction) await beginLearning(db, machine, enqueue)
  else await db.transaction().execute(trx => beginLearning(trx, machine, enqueue))
}

/** Forgets what was learned since a moment, for feedback it may come from is gone, and learns anew from what is left. */
export async function unlearnSince(db: Db, scope: Scope, since: Date, enqueue: Enqueue): Promise<void> {
  await db.transaction().execute(async trx => {
    if ((await forgetLessons(trx, scope, since)) === 0) return
    await enqueue(trx, 'reread')
    await beginLearning(trx, scope, enqueue)
  })
}

/** Learns every language there is enough of, and adopts what is better. Safe to run again; gives way between small steps. */
export async function learnAll(
  { database: { db }, stopping }: Pick<House, 'database' | 'stopping'>,
  scope: Scope,
  enqueue: Enqueue,
): Promise<void> {
  if ((await findLearning(db, scope, false)) === undefined) return
  const newest = await newestOf(db, scope)
  const taught = await listTaught(db, scope)
  const topics = (await listTopics(db, scope)).filter(topic => topic.active)
  const learned: Learned[] = []
  for (const language of LEARNED_LANGUAGES) {
    const of = taught.get(language) ?? []
    if (of.length === 0) continue
    const corrections = of.filter(it => it.corrected).length
    const counts = { language, corrections, ratings: of.length - corrections }
    if (counts.ratings < FEWEST_RATED && corrections < FEWEST_CORRECTED) {
      learned.push({ ...counts, kind: 'words', delta: null, figures: null })
      continue
    }
    const rows = counts.ratings < FEWEST_RATED ? await listUntouched(db, scope, language, UNTOUCHED) : []
    const untouched = rows.map(readableText)
    const lesson = await inSteps(learn({ models: loadModels(), topics, language, taught: of, untouched }), stopping)
    if (lesson === null) return
    learned.push({ ...counts, kind: lesson.kind, delta: lesson.delta, figures: lesson })
  }
  await db.transaction().execute(async trx => {
    await finishLearning(trx, scope, { engine: ENGINE, learned, newest })
    if (learned.some(it => it.delta !== null)) await enqueue(trx, 'reread')
  })
}

/** Works a generator off, giving way after every step; null when the program is to stop before the end. */
async function inSteps<T>(steps: Generator<void, T>, stopping: AbortController): Promise<T | null> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await breathe()
    if (stopping.signal.aborted) return null
  }
}

const TARGETS: Record<string, number> = { positive: 1, neutral: 0.5, negative: 0 }

interface Said extends Omit<Told, 'share'> {
  target: number
  corrected: boolean
}

/** Corrections and ratings, the oldest first. A correction stands over the rating of its piece. */
async function listSaid(db: Db, scope: Scope): Promise<Said[]> {
  const corrected = await listCorrected(db, scope, MOST_CORRECTED)
  const known = new Set(corrected.map(it => it.id))
  // Mixed is a matter of clauses, and no direction.
  const said: Said[] = corrected.flatMap(({ now, ...piece }) =>
    now in TARGETS ? [{ ...piece, target: TARGETS[now] ?? 0, corrected: true }] : [],
  )
  for (let last: Told | undefined; said.length < MOST_RATED; ) {
    const page = await listRated(db, scope, last, PAGE)
    for (const piece of page)
      if (!known.has(piece.id)) said.push({ ...piece, target: piece.share > 0.5 ? 1 : 0, corrected: false })
    last = page.at(-1)
    if (page.length < PAGE) break
  }
  return said.sort((one, other) => one.sortedAt.getTime() - other.sortedAt.getTime() || one.id - other.id)
}

/** What people said of texts, by language, the oldest first; equal texts count once. */
async function listTaught(db: Db, scope: Scope): Promise<Map<ReadLanguage, Taught[]>> {
  const byLanguage = new Map<ReadLanguage, Taught[]>()
  const texts = new Set<string>()
  for (const { target, corrected, ...piece } of await listSaid(db, scope)) {
    const text = readableText(piece)
    const language = READ[detectLanguage(text)]
    if (language === undefined || texts.has(text)) continue
    texts.add(text)
    const list = byLanguage.get(language) ?? []
    list.push({ text, target, corrected })
    byLanguage.set(language, list)
  }
  return byLanguage
}
