import { z } from '@hono/zod-openapi'
import { listTopics } from '../../analyze/readings/queries.ts'
import type { ReadLanguage } from '../../analyze/text/model.ts'
import { findPhrases } from '../../analyze/text/phrases.ts'
import { chooseVoices, distinctPhrases } from '../../analyze/themes/distinct.ts'
import {
  type AlarmRow,
  getAlarm,
  listAlarms,
  listOthers,
  listWorded,
  type Worded,
} from '../../analyze/themes/queries.ts'
import {
  type AlarmView,
  type AlarmVoices,
  alarmPath,
  alarmVoices,
  leavingView,
  type ProblemsView,
  problemsView,
  recurringView,
  weekView,
} from '../../analyze/themes/schema.ts'
import { listItems } from '../../collect/feedback/queries.ts'
import type { Db } from '../../db/connection.ts'
import { type Endpoint, endpoint, scopeOf } from '../../people/members/endpoint.ts'
import type { Scope } from '../../people/members/scope.ts'
import { ZoneDays } from '../../platform/clock.ts'
import { addDays } from '../../platform/days.ts'
import { findSaidDays } from '../../share/dashboards/queries.ts'
import { listLeaving } from './leaving.ts'
import { listRecurring, tellWeek } from './recurring.ts'

const workspace = z.object({ workspace: z.string() })

export const alarmingEndpoints = (db: Db): Endpoint[] => [
  endpoint(
    {
      method: 'get',
      path: '/workspaces/:workspace/problems',
      policy: 'viewer',
      summary: 'Alarms: times in which a topic drew more complaints than was to be expected',
      params: workspace,
      returns: problemsView,
    },
    call => listProblems(db, scopeOf(call), new Date()),
  ),
  endpoint(
    {
      method: 'get',
      path: '/workspaces/:workspace/problems/recurring',
      policy: 'viewer',
      summary: 'Problems that come back month after month, and whether they rise',
      params: workspace,
      returns: recurringView.nullable(),
    },
    call => listRecurring(db, scopeOf(call), new Date()),
  ),
  endpoint(
    {
      method: 'get',
      path: '/workspaces/:workspace/problems/leaving',
      policy: 'viewer',
      summary: 'Customers who say that they go, in the last thirty days in which anything was said',
      params: workspace,
      returns: leavingView.nullable(),
    },
    call => listLeaving(db, scopeOf(call), new Date()),
  ),
  endpoint(
    {
      method: 'get',
      path: '/workspaces/:workspace/problems/week',
      policy: 'viewer',
      summary: 'What changed this week, or the last in which anything was said',
      params: workspace,
      returns: weekView.nullable(),
    },
    call => tellWeek(db, scopeOf(call), new Date()),
  ),
  endpoint(
    {
      method: 'get',
      path: '/workspaces/:workspace/problems/:alarm',
      policy: 'viewer',
      summary: 'The phrases and pieces that carry an alarm',
      params: alarmPath,
      returns: alarmVoices,
    },
    async call => hearAlarm(db, scopeOf(call), await getAlarm(db, scopeOf(call), Number(call.params.alarm))),
  ),
]

/** Older alarms than these nobody scrolls to. */
const MOST_ALARMS = 60
/** What was still ongoing when the last piece was said, this many days ago at most, is open. */
const RECENT = 14

async function listProblems(db: Db, scope: Scope, now: Date): Promise<ProblemsView> {
  const [rows, topics, said] = await Promise.all([
    listAlarms(db, scope, MOST_ALARMS),
    listTopics(db, scope),
    findSaidDays(db, scope),
  ])
  const words = new Map(topics.map(({ id, label }) => [id, label]))
  const today = new ZoneDays(scope.zone).dayOf(now)
  const isFresh = said !== null && said.to >= addDays(today, -RECENT)
  return { said, alarms: rows.map(row => presentAlarm(row, { words, isFresh })) }
}

function presentAlarm(
  row: AlarmRow,
  { words, isFresh }: { words: ReadonlyMap<string, AlarmView['topic']['words']>; isFresh: boolean },
): AlarmView {
  const named = (id: number | null, name: string | null) => (id === null ? null : { id: String(id), name: name ?? '' })
  const topicOf = (id: string) => ({ id, words: words.get(id) ?? null })
  const { firstDay, raisedOn, lastDay, state, peak, seen, expected, days } = row
  return {
    id: String(row.id),
    topic: topicOf(row.topic),
    others: row.others.map(topicOf),
    ...{ firstDay, raisedOn, lastDay, state, peak, seen, expected, days },
    open: state === 'ongoing' && isFresh && row.lookedAt === null,
    source: named(row.sourceId, row.sourceName),
    product: named(row.productId, row.productName),
    looked: row.lookedAt === null ? null : { by: row.lookedBy, at: row.lookedAt.toISOString() },
    filter: { topic: [row.topic], sentiment: ['negative'], from: [firstDay], to: [lastDay] },
  }
}

const MOST_HEARD = 300
const MOST_PHRASES = 8
const VOICES = 3

/** What sets an alarm's pieces apart from what else was said around it, and three that say so. */
async function hearAlarm(db: Db, scope: Scope, alarm: AlarmRow): Promise<AlarmVoices> {
  const { topic, firstDay, lastDay } = alarm
  const days = { from: firstDay, to: lastDay }
  const [these, others] = await Promise.all([
    listWorded(db, scope, { topic, side: 'negative', days, limit: MOST_HEARD }),
    listOthers(db, scope, { topic, days: { from: addDays(firstDay, -60), to: addDays(lastDay, 60) }, limit: 600 }),
  ])
  const phrases = distinctPhrases(these.map(phrasesOf), others.map(phrasesOf), MOST_PHRASES)
  const chosen = chooseVoices(these, phrases, VOICES)
  return {
    phrases: phrases.map(({ phrase, pieces }) => ({ phrase, pieces })),
    voices: await listItems(
      db,
      scope,
      chosen.map(({ id }) => id),
    ),
  }
}

const READ: readonly string[] = ['ko', 'en', 'zh', 'ja'] satisfies ReadLanguage[]

const phrasesOf = ({ text, language }: Worded): string[] => {
  const plain = language.slice(0, 2)
  return READ.includes(plain) ? findPhrases(text, plain as ReadLanguage) : []
}
