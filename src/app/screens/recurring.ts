import { listTopics } from '../../analyze/readings/queries.ts'
import { countPlaces, listWorded } from '../../analyze/themes/queries.ts'
import type { RecurringView, WeekView } from '../../analyze/themes/schema.ts'
import { type Change, changesIn, trendOf } from '../../analyze/themes/trend.ts'
import { listItems } from '../../collect/feedback/queries.ts'
import type { Db } from '../../db/connection.ts'
import type { Scope } from '../../people/members/scope.ts'
import { ZoneDays } from '../../platform/clock.ts'
import { addDays } from '../../platform/days.ts'
import { countTopics, countTopicsByMonth, findSaidDays, type TopicSums } from '../../share/dashboards/queries.ts'

export interface Days {
  from: string
  to: string
}

/** The last day anything can be told of: today, or the last on which anything was said. Null where nothing has a date. */
export async function lastDay(db: Db, scope: Scope, now: Date): Promise<string | null> {
  const said = await findSaidDays(db, scope)
  const today = new ZoneDays(scope.zone).dayOf(now)
  return said === null ? null : said.to < today ? said.to : today
}

/** So many days, the last one included. */
export const daysTo = (to: string, count: number): Days => ({ from: addDays(to, 1 - count), to })

const PERIOD = 30
const MONTHS = 6
/** A problem recurs when it comes up in so many months of the last six, with so many complaints. */
const RECURS = { months: 3, complaints: 8 }
const MOST_PROBLEMS = 12

/** Problems that come back, the loudest first; null where nothing has a date. */
export async function listRecurring(db: Db, scope: Scope, now: Date): Promise<RecurringView | null> {
  const to = await lastDay(db, scope, now)
  if (to === null) return null
  const span = daysTo(to, PERIOD)
  const before = daysTo(addDays(span.from, -1), PERIOD)
  const [sums, sumsBefore, byMonth, places, labels] = await Promise.all([
    countTopics(db, scope, span),
    countTopics(db, scope, before),
    countTopicsByMonth(db, scope, { to, months: MONTHS }),
    countPlaces(db, scope, daysTo(to, 3 * PERIOD)),
    listTopics(db, scope),
  ])
  const words = new Map(labels.map(({ id, label }) => [id, label]))
  const problems = [...byMonth].flatMap(([topic, months]): RecurringView['problems'] => {
    const spoken = months.filter(({ complaints }) => complaints > 0)
    const all = spoken.reduce((sum, { complaints }) => sum + complaints, 0)
    if (spoken.length < RECURS.months || all < RECURS.complaints) return []
    const now = shareOf(sums, topic)
    const was = shareOf(sumsBefore, topic)
    // What nobody has complained of for two months does not come back any more.
    if (now.complaints + was.complaints === 0) return []
    const mine = places.filter(place => place.topic === topic)
    return [
      {
        topic: { id: topic, words: words.get(topic) ?? null },
        now,
        was,
        trend: trendOf(now, was),
        months,
        products: mine
          .flatMap(({ productId, product, count }) =>
            productId === null ? [] : [{ id: String(productId), name: product ?? '', complaints: count }],
          )
          .slice(0, 3),
        versions: mine
          .flatMap(({ version, count }) => (version === null ? [] : [{ version, complaints: count }]))
          .slice(0, 3),
        filter: { topic: [topic], sentiment: ['negative'], from: [span.from], to: [span.to] },
      },
    ]
  })
  problems.sort((a, b) => b.now.complaints - a.now.complaints || (a.topic.id < b.topic.id ? -1 : 1))
  return { span, before, problems: problems.slice(0, MOST_PROBLEMS) }
}

const shareOf = ({ pieces, topics }: TopicSums, topic: string) => ({
  complaints: topics.get(topic)?.negative ?? 0,
  pieces,
})

const WEEK = 7
const WEEKS_BEFORE = 4
const MOST_CHANGES = 8

/** What clearly changed in seven days against the four weeks before, with a voice for each; null where nothing has a date. */
export async function tellWeek(db: Db, scope: Scope, now: Date): Promise<WeekView | null> {
  const to = await lastDay(db, scope, now)
  if (to === null) return null
  const span = daysTo(to, WEEK)
  const before = daysTo(addDays(span.from, -1), WEEK * WEEKS_BEFORE)
  const [sums, sumsBefore, labels] = await Promise.all([
    countTopics(db, scope, span),
    countTopics(db, scope, before),
    listTopics(db, scope),
  ])
  const nothing = { negative: 0, positive: 0 }
  const counts = [...new Set([...sums.topics.keys(), ...sumsBefore.topics.keys()])].map(topic => ({
    topic,
    now: sums.topics.get(topic) ?? nothing,
    before: sumsBefore.topics.get(topic) ?? nothing,
  }))
  const asked = { pieces: sums.pieces, piecesBefore: sumsBefore.pieces, shorter: WEEKS_BEFORE }
  const changes = changesIn(counts, asked).slice(0, MOST_CHANGES)
  const words = new Map(labels.map(({ id, label }) => [id, label]))
  return {
    ...span,
    pieces: sums.pieces,
    usual: Math.round(sumsBefore.pieces / WEEKS_BEFORE),
    changes: await Promise.all(
      changes.map(async ({ topic, ...change }) => ({
        topic: { id: topic, words: words.get(topic) ?? null },
        ...change,
        voice: await voiceOf(db, scope, { topic, ...change }, change.trend === 'rising' ? span : before),
        filter: { topic: [topic], sentiment: [sideOf(change)], from: [span.from], to: [span.to] },
      })),
    ),
  }
}

const sideOf = ({ side }: Pick<Change, 'side'>) => (side === 'complaints' ? 'negative' : 'positive')

/** A piece long enough to say something, of those that changed. */
async function voiceOf(db: Db, scope: Scope, change: Change, days: Days) {
  const found = await listWorded(db, scope, { topic: change.topic, side: sideOf(change), days, limit: 40 })
  const best = found.find(({ text }) => text.length >= 20 && text.length <= 240) ?? found[0]
  return best === undefined ? null : ((await listItems(db, scope, [best.id]))[0] ?? null)
}
