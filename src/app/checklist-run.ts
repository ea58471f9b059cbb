import { setImmediate } from 'node:timers/promises'
import { createEvidence, type Evidence } from '../analyze/evidence/evidence.ts'
import type { Said } from '../analyze/evidence/evident.ts'
import { normalised, readableText } from '../analyze/readings/filing.ts'
import { presentRating } from '../collect/feedback/present.ts'
import type { Db } from '../db/connection.ts'
import type { Scope } from '../people/members/scope.ts'
import { getSegment, listSegments } from '../people/segments/queries.ts'
import { ZoneDays } from '../platform/clock.ts'
import { datedMonths } from '../share/charts/queries.ts'
import { type Span, spanBefore, spanOf } from '../share/charts/span.ts'
import { MOST_PIECES } from '../share/checklist/limits.ts'
import { type CheckedRow, eachChecked, lastChange, listChecked, segmentsOf } from '../share/checklist/queries.ts'
import type { Answers, ChecklistQuery } from '../share/checklist/schema.ts'
import { namesOf, presentAnswers, type Stated, statedIn } from './checklist-answers.ts'
import { currentReader } from './reader.ts'

/** One filling of the checklist: on its way, or done and kept until something changes what it says. */
interface Run {
  done: number
  total: number
  answers: Answers | null
  findQuestion: Evidence['findQuestion']
  /** The groups of `answers.groups.question`, in their order. */
  questions: Evidence['groups']['question']
  /** What is said in each group, by its id. */
  stated: ReadonlyMap<string, readonly Stated[]>
  error: unknown
  askedAt: number
}

/** Fillings kept in memory, the one asked for last at the end. */
const runs = new Map<string, Run>()
const MOST_KEPT = 8
/** Nobody waits for an answer that was not asked for again within this time. */
const PATIENCE = 30_000
/** Texts read before others are let in. */
const BREATH = 20

/** One after the other: two at once would take twice the memory and be no faster. */
let queue: Promise<unknown> = Promise.resolve()

/**
 * The checklist as far as it is filled. The first call begins to fill it, later ones tell how far that is; a filling is kept until an event
 * changes what it would say. Throws what went wrong while filling, once.
 */
export async function fillChecklist(db: Db, scope: Scope, asked: ChecklistQuery): Promise<Run> {
  if (asked.segment !== undefined) await getSegment(db, scope, Number(asked.segment))
  const { reader, edition } = await currentReader(db, scope)
  const today = new ZoneDays(scope.zone).dayOf(new Date())
  const key = JSON.stringify([scope.workspaceId, edition, await lastChange(db, scope), today, asked])
  const known = runs.get(key)
  const run = known ?? freshRun()
  runs.delete(key)
  if (run.error !== null) throw run.error
  runs.set(key, run)
  run.askedAt = Date.now()
  if (known !== undefined) return run
  for (const old of [...runs.keys()].slice(0, -MOST_KEPT)) runs.delete(old)
  queue = queue
    .then(() => fill({ db, scope, asked, today, run }, reader))
    .catch(error => {
      run.error = error
    })
  return run
}

const freshRun = (): Run => ({
  done: 0,
  total: 0,
  answers: null,
  findQuestion: () => undefined,
  questions: [],
  stated: new Map(),
  error: null,
  askedAt: Date.now(),
})

interface Filling {
  db: Db
  scope: Scope
  asked: ChecklistQuery
  today: string
  run: Run
}

class Abandoned extends Error {}

async function fill(filling: Filling, reader: Parameters<typeof createEvidence>[0]): Promise<void> {
  const { db, scope, asked, run } = filling
  const { span, before } = await spansOf(filling)
  const ids = {
    now: await listChecked(db, scope, filterOf(asked, span), MOST_PIECES + 1),
    before: before === null ? [] : await listChecked(db, scope, filterOf(asked, before), MOST_PIECES),
  }
  const capped = ids.now.length > MOST_PIECES
  run.total = Math.min(ids.now.length, MOST_PIECES) + ids.before.length
  const names = await namesOf(db, scope)
  const evidence = createEvidence(reader, [scope.slug, ...names.own])
  await readAll(filling, ids.now.slice(0, MOST_PIECES), said => evidence.add({ ...said, before: false }))
  await readAll(filling, ids.before, said => evidence.add({ ...said, before: true }))
  const found = await breathe(evidence.finish())
  run.findQuestion = found.findQuestion
  run.questions = found.groups.question
  run.stated = statedIn(found)
  run.answers = presentAnswers(found, { span, before, names, capped })
}

/** Lets others in between the steps. */
async function breathe<T>(steps: Generator<undefined, T>): Promise<T> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await setImmediate()
  }
}

async function spansOf({ db, scope, asked, today }: Filling): Promise<{ span: Span; before: Span | null }> {
  const sourceId = asked.source === undefined ? null : Number(asked.source)
  const { from, to, range, compare } = asked
  const known = { ...(await datedMonths(db, scope, sourceId)), today }
  const span = spanOf(from === undefined || to === undefined ? { range } : { from, to }, known)
  return { span, before: compare === 'before' ? spanBefore(span) : null }
}

function filterOf({ source, product, language }: ChecklistQuery, { from, to, whole }: Span) {
  return {
    ...(source === undefined ? {} : { source: [source] }),
    ...(product === undefined ? {} : { product: [product] }),
    ...(language === undefined ? {} : { language: [language] }),
    ...(whole ? {} : { from, to }),
  }
}

type Read = Omit<Said, 'before'>

async function readAll({ db, scope, asked, run }: Filling, ids: number[], add: (said: Read) => void): Promise<void> {
  const segments = await listSegments(db, scope)
  for await (const { rows, asked: looked } of eachChecked(db, scope, ids)) {
    const belongs = await segmentsOf(db, scope, { rows, segments })
    const wanted =
      asked.segment === undefined
        ? rows
        : rows.filter(({ personId }) => personId !== null && belongs.get(personId) === Number(asked.segment))
    for (const [place, row] of wanted.entries()) {
      add(saidOf(row, belongs.get(row.personId ?? 0)))
      if (place % BREATH === 0) await setImmediate()
    }
    run.done += looked
    if (Date.now() - run.askedAt > PATIENCE) throw new Abandoned('nobody waits for it')
  }
}

function saidOf(row: CheckedRow, segment: number | undefined): Read {
  const rating = normalised(presentRating(row))
  return {
    id: row.id,
    text: readableText(row),
    language: row.language,
    rating,
    topics: row.topics,
    parts: new Map(partsOf(row, { rating, segment })),
  }
}

const LOW = 0.4
const HIGH = 0.7
/** Longer values are words, not what somebody belongs to. */
const LONGEST_VALUE = 40

function partsOf(
  { sourceId, productId, language, device, country, attributes }: CheckedRow,
  { rating, segment }: { rating: number | null; segment: number | undefined },
): [string, string][] {
  const known: [string, string | number | null | undefined][] = [
    ['source', sourceId],
    ['language', language],
    ['product', productId],
    ['segment', segment],
    ['country', country],
    ['device', device],
    ['rating', rating === null ? null : bandOf(rating)],
    ...Object.entries(attributes ?? {}).map(([name, value]): [string, string] => [`attribute:${name}`, value]),
  ]
  return known
    .map(([dimension, key]): [string, string] => [dimension, String(key ?? '')])
    .filter(([, key]) => key !== '' && key.length <= LONGEST_VALUE)
}

const bandOf = (rating: number) => (rating <= LOW ? 'low' : rating < HIGH ? 'middle' : 'high')
