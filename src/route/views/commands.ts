import { sql } from 'kysely'
import type { Db } from '../../db/connection.ts'
import { record } from '../../events/log.ts'
import type { Scope } from '../../people/members/scope.ts'
import { notFound, Problem } from '../../platform/errors.ts'
import { mayChangeView, mayShareView, mayTakeBack } from './policy.ts'
import { listViews } from './queries.ts'
import { MOST_VIEWS, type NewView, type SavedView, type ViewChange } from './schema.ts'

/** Names a filter. Throws `views-too-many`, and `view-for-team` when a viewer means it for the team. */
export async function saveView(db: Db, scope: Scope, { name, audience, filter }: NewView): Promise<SavedView> {
  if (!mayShareView(scope, audience)) throw forTeam()
  return db.transaction().execute(async trx => {
    if ((await listViews(trx, scope)).length >= MOST_VIEWS)
      throw new Problem('views-too-many', `There are ${MOST_VIEWS} views already. Delete some first.`, {
        params: { limit: MOST_VIEWS },
      })
    const { id } = await trx
      .insertInto('savedView')
      .values({
        workspaceId: scope.workspaceId,
        name,
        audience,
        filter: JSON.stringify(filter),
        madeBy: scope.userId,
        changedBy: scope.userId,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await record(trx, scope, 'view.saved', { viewId: id, name })
    return { id: String(id), name, audience, filter, own: true }
  })
}

/** Renames a view, gives it another filter, gives it to the team or takes it back. Throws `not-found`, `view-of-another` and `view-for-team`. */
export async function changeView(db: Db, scope: Scope, id: number, change: ViewChange): Promise<void> {
  await db.transaction().execute(async trx => {
    const { name, audience, madeBy } = await holdView(trx, scope, id)
    if (!mayShareView(scope, change.audience)) throw forTeam()
    if (!mayTakeBack(scope, madeBy, change)) throw ofAnother()
    const next = { name: change.name ?? name, audience: change.audience ?? audience }
    const filter = change.filter === undefined ? {} : { filter: JSON.stringify(change.filter) }
    await setView(trx, scope, id, { ...next, ...filter, changedBy: scope.userId, changedAt: new Date() })
    await record(trx, scope, 'view.changed', { viewId: id, name: next.name })
  })
}

/** Puts a view away. Throws `not-found` when it is not theirs to see, or gone, and `view-of-another`. */
export async function removeView(db: Db, scope: Scope, id: number): Promise<void> {
  await db.transaction().execute(async trx => {
    const { name } = await holdView(trx, scope, id)
    await setView(trx, scope, id, { removedAt: new Date(), removedBy: scope.userId })
    await record(trx, scope, 'view.removed', { viewId: id, name })
  })
}

/** Brings back a view that was put away. Throws `not-found` when there is none. */
export async function bringBackView(db: Db, scope: Scope, id: number): Promise<void> {
  await db.transaction().execute(async trx => {
    const { name } = await holdView(trx, scope, id, true)
    await setView(trx, scope, id, { removedAt: null, removedBy: null })
    await record(trx, scope, 'view.brought-back', { viewId: id, name })
  })
}

/** Views that ask for one tag ask for another from now on, removed ones too, in the caller's transaction; how many that are seen did. */
export async function turnViews(
  trx: Db,
  scope: Scope,
  { from, into }: { from: number; into: number },
): Promise<number> {
  const { rows } = await sql<{ seen: boolean }>`
    update saved_view set filter = jsonb_set(filter, '{tag}', (
      select jsonb_agg(distinct case when tag = ${String(from)} then ${String(into)} else tag end) from jsonb_array_elements_text(filter->'tag') tag))
    where workspace_id = ${scope.workspaceId} and filter->'tag' @> ${JSON.stringify([String(from)])}::jsonb
    returning removed_at is null as seen`.execute(trx)
  return rows.filter(row => row.seen).length
}

interface Settings {
  name?: string
  audience?: 'mine' | 'team'
  filter?: string
  changedBy?: string | null
  changedAt?: Date
  removedBy?: string | null
  removedAt?: Date | null
}

const setView = (trx: Db, scope: Scope, id: number, settings: Settings): Promise<unknown> =>
  trx.updateTable('savedView').set(settings).where('workspaceId', '=', scope.workspaceId).where('id', '=', id).execute()

/** The view, locked until the transaction ends; another member's own view is not there. */
async function holdView(trx: Db, scope: Scope, id: number, removed = false) {
  const view = await trx
    .selectFrom('savedView')
    .select(['name', 'audience', 'madeBy'])
    .where('workspaceId', '=', scope.workspaceId)
    .where('id', '=', id)
    .where('removedAt', removed ? 'is not' : 'is', null)
    .where(where => where.or([where('audience', '=', 'team'), where('madeBy', '=', scope.userId)]))
    .forUpdate()
    .executeTakeFirstOrThrow(() => notFound('view'))
  if (!mayChangeView(scope, view)) throw ofAnother()
  return view
}

const forTeam = () =>
  new Problem(
    'view-for-team',
    'Viewers save views for themselves. Save it without sharing, or ask a member to save it for the team.',
    { status: 403 },
  )

const ofAnother = () =>
  new Problem(
    'view-of-another',
    'A view of the team is changed by its maker or an admin, and taken back by its maker alone. Save one of your own instead.',
    { status: 403 },
  )
