import { listTopics } from '../../analyze/readings/queries.ts'
import { READ } from '../../analyze/text/reader.ts'
import { findLeaving } from '../../analyze/themes/leaving.ts'
import { listUnhappy } from '../../analyze/themes/queries.ts'
import type { LeavingView } from '../../analyze/themes/schema.ts'
import { listItems } from '../../collect/feedback/queries.ts'
import type { Db } from '../../db/connection.ts'
import type { Scope } from '../../people/members/scope.ts'
import { addDays } from '../../platform/days.ts'
import { type Days, daysTo, lastDay } from './recurring.ts'

const PERIOD = 30
/** Unhappy pieces looked at in each of the two periods. */
const LOOKED_AT = 5000
const MOST_REASONS = 5
const MOST_VOICES = 30

/** Unhappy customers who say that they go; null where nothing has a date. */
export async function listLeaving(db: Db, scope: Scope, now: Date): Promise<LeavingView | null> {
  const to = await lastDay(db, scope, now)
  if (to === null) return null
  const span = daysTo(to, PERIOD)
  const before = daysTo(addDays(span.from, -1), PERIOD)
  const [leaving, left] = [await findLeavers(db, scope, span), await findLeavers(db, scope, before)]
  const first = leaving.toSorted((a, b) => Number(a.handled) - Number(b.handled)).slice(0, MOST_VOICES)
  const items = await listItems(
    db,
    scope,
    first.map(({ id }) => id),
  )
  const words = new Map(first.map(({ id, words }) => [String(id), words]))
  return {
    ...span,
    pieces: leaving.length,
    before: { ...before, pieces: left.length },
    reasons: await reasonsOf(db, scope, leaving),
    voices: items.map(item => ({ item, words: words.get(item.id) ?? '' })),
  }
}

async function findLeavers(db: Db, scope: Scope, days: Days) {
  return (await listUnhappy(db, scope, { days, limit: LOOKED_AT })).flatMap(({ text, language, ...piece }) => {
    const read = READ[language]
    const found = read === undefined ? null : findLeaving(text, read)
    return found === null ? [] : [{ ...piece, words: text.slice(found.start, found.end) }]
  })
}

/** That somebody goes is no reason to go. */
const GOING = ['other/recommend']

async function reasonsOf(db: Db, scope: Scope, leaving: { topics: string[] }[]): Promise<LeavingView['reasons']> {
  const counts = new Map<string, number>()
  for (const { topics } of leaving)
    for (const topic of topics) if (!GOING.includes(topic)) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  const labels = new Map((await listTopics(db, scope)).map(({ id, label }) => [id, label]))
  return [...counts]
    .sort(([a, more], [b, fewer]) => fewer - more || (a < b ? -1 : 1))
    .slice(0, MOST_REASONS)
    .map(([id, pieces]) => ({ topic: { id, words: labels.get(id) ?? null }, pieces }))
}
