import { sql } from 'kysely'
import type { Db } from '../../db/connection.ts'
import { record } from '../../events/log.ts'
import type { Scope } from '../../people/members/scope.ts'
import { notFound } from '../../platform/errors.ts'
import type { Theme } from './fold.ts'
import { listStored } from './queries.ts'
import { settleAlarms } from './settle.ts'

/** Stores what was found: new alarms are raised, known ones keep their id and who looked at them, what is no longer found goes. Says so only where something came or went. */
export async function keepAlarms(db: Db, scope: Scope, found: Theme[]): Promise<{ raised: number; gone: number }> {
  return db.transaction().execute(async trx => {
    await sql`select pg_advisory_xact_lock(7462011, ${scope.workspaceId})`.execute(trx)
    const { raised, kept, gone } = settleAlarms(await listStored(trx, scope), found)
    if (gone.length > 0)
      await trx.deleteFrom('themeAlarm').where('workspaceId', '=', scope.workspaceId).where('id', 'in', gone).execute()
    for (const { id, theme } of kept)
      await trx
        .updateTable('themeAlarm')
        .set(columnsOf(theme))
        .where('workspaceId', '=', scope.workspaceId)
        .where('id', '=', id)
        .execute()
    if (raised.length > 0)
      await trx
        .insertInto('themeAlarm')
        .values(raised.map(theme => ({ workspaceId: scope.workspaceId, ...columnsOf(theme) })))
        .execute()
    const counts = { raised: raised.length, gone: gone.length }
    if (counts.raised + counts.gone > 0)
      await record(trx, scope, 'alarms.settled', { ...counts, topics: [...new Set(raised.map(it => it.topic))] })
    return counts
  })
}

const columnsOf = ({ peak, days, ...theme }: Theme) => ({
  topic: theme.topic,
  others: theme.others,
  firstDay: theme.firstDay,
  raisedOn: theme.raisedOn,
  lastDay: theme.lastDay,
  state: theme.state,
  peak: JSON.stringify(peak),
  seen: theme.seen,
  expected: theme.expected,
  sourceId: theme.sourceId,
  productId: theme.productId,
  days: JSON.stringify(days),
})

/** Notes that a member looked at an alarm; once is enough. */
export async function lookAt(db: Db, scope: Scope, alarmId: number): Promise<void> {
  await db.transaction().execute(async trx => {
    const alarm = await holdAlarm(trx, scope, alarmId)
    if (alarm.looked) return
    await trx
      .insertInto('themeLook')
      .values({ workspaceId: scope.workspaceId, alarmId, lookedBy: scope.userId })
      .execute()
    await record(trx, scope, 'alarm.looked-at', { alarmId, topic: alarm.topic, day: alarm.firstDay })
  })
}

/** Takes back that anybody looked at an alarm: it is open again. */
export async function takeLookBack(db: Db, scope: Scope, alarmId: number): Promise<void> {
  await db.transaction().execute(async trx => {
    const alarm = await holdAlarm(trx, scope, alarmId)
    if (!alarm.looked) return
    await trx
      .updateTable('themeLook')
      .set({ takenBackBy: scope.userId, takenBackAt: new Date() })
      .where('workspaceId', '=', scope.workspaceId)
      .where('alarmId', '=', alarmId)
      .where('takenBackAt', 'is', null)
      .execute()
    await record(trx, scope, 'alarm.look-taken-back', { alarmId, topic: alarm.topic, day: alarm.firstDay })
  })
}

async function holdAlarm(trx: Db, scope: Scope, id: number) {
  return trx
    .selectFrom('themeAlarm as a')
    .select(['a.topic', 'a.firstDay'])
    .select(
      sql<boolean>`exists (select 1 from theme_look l where l.workspace_id = a.workspace_id and l.alarm_id = a.id and l.taken_back_at is null)`.as(
        'looked',
      ),
    )
    .where('a.workspaceId', '=', scope.workspaceId)
    .where('a.id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow(() => notFound('alarm'))
}
