import { setImmediate as breathe } from 'node:timers/promises'
import { listTopics } from '../analyze/readings/queries.ts'
import { DEFAULT_TOPICS } from '../analyze/text/topics.ts'
import { keepAlarms } from '../analyze/themes/commands.ts'
import { foldAlarms } from '../analyze/themes/fold.ts'
import { countCarried } from '../analyze/themes/queries.ts'
import { seriesOf } from '../analyze/themes/series.ts'
import { type Alarm, watch } from '../analyze/themes/watch.ts'
import type { Db } from '../db/connection.ts'
import type { Scope } from '../people/members/scope.ts'
import { listDayCounts } from '../share/dashboards/queries.ts'

/** Topics that are praise by themselves: who names them in a complaint complains about something else. */
const PRAISE = new Set(DEFAULT_TOPICS.filter(topic => topic.leaning === 1).map(topic => topic.id))

/** Looks through all days of all topics and settles the alarms with what is stored. Safe to run at any time, any number of times. */
export async function findAlarms(db: Db, scope: Scope): Promise<{ raised: number; gone: number }> {
  const topics = new Set((await listTopics(db, scope)).filter(topic => topic.active).map(topic => topic.id))
  const { pieces, complaints } = await listDayCounts(db, scope)
  const watched = complaints.filter(({ key }) => topics.has(key) && !PRAISE.has(key))
  const alarms: Alarm[] = []
  for (const series of seriesOf(pieces, watched)) {
    alarms.push(...watch(series))
    await breathe()
  }
  const carried = []
  for (const alarm of alarms) carried.push(await countCarried(db, scope, alarm))
  return keepAlarms(db, scope, foldAlarms(carried))
}
