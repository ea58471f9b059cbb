import { z } from '@hono/zod-openapi'
import { countedOf, findFeedback } from '../../collect/feedback/queries.ts'
import { feedbackQuery, idSchema } from '../../collect/feedback/schema.ts'
import type { Db } from '../../db/connection.ts'
import { type Endpoint, endpoint, scopeOf } from '../../people/members/endpoint.ts'
import { listAssignable } from '../../people/members/queries.ts'
import type { Scope } from '../../people/members/scope.ts'
import { ZoneDays } from '../../platform/clock.ts'
import { notFound } from '../../platform/errors.ts'
import { changeStanding, type Handled, undoHandling } from '../../route/assignments/commands.ts'
import type { Change } from '../../route/assignments/decide.ts'
import { lastAssigners, listHandlings, piecesOf } from '../../route/assignments/queries.ts'
import {
  assigneeView,
  handlingHistory,
  handlingInput,
  handlingView,
  MOST_PIECES,
  undoneView,
} from '../../route/assignments/schema.ts'
import { listIds } from '../../route/inbox/queries.ts'
import { checkTag } from '../../route/tags/queries.ts'
import { moveTally } from '../../share/dashboards/commands.ts'

const workspace = z.object({ workspace: z.string() })

/** Owner, done and tags of pieces, one or many at a time, with their tallies. */
export const handlingEndpoints = (db: Db): Endpoint[] => [
  endpoint(
    {
      method: 'get',
      path: '/workspaces/:workspace/assignees',
      policy: 'viewer',
      summary: 'Members who may look after feedback',
      params: workspace,
      returns: z.array(assigneeView),
    },
    async call => listAssignable(db, scopeOf(call)),
  ),
  endpoint(
    {
      method: 'post',
      path: '/workspaces/:workspace/handlings',
      policy: 'member',
      summary: 'Assign, finish, reopen or tag a batch of pieces',
      params: workspace,
      body: handlingInput,
      returns: handlingView,
    },
    async call => {
      const scope = scopeOf(call)
      const { pieces, change } = call.body
      await check(db, scope, change)
      const ids =
        'ids' in pieces ? [...new Set(pieces.ids.map(Number))] : await passing(db, scope, pieces.filter, pieces.order)
      if (ids.length === 0) return present(db, scope, { id: null, changed: [], same: 0, taken: [] })
      return present(
        db,
        scope,
        await withTally(db, scope, { ids, change }, trx => changeStanding(trx, scope, ids, change)),
      )
    },
  ),
  endpoint(
    {
      method: 'post',
      path: '/workspaces/:workspace/handlings/:handling/undo',
      policy: 'member',
      summary: 'Take a batch back, except pieces that were changed since',
      params: workspace.extend({ handling: idSchema }),
      returns: undoneView,
    },
    async call => {
      const scope = scopeOf(call)
      const id = Number(call.params.handling)
      const ids = await piecesOf(db, scope, id)
      return withTally(db, scope, { ids }, trx => undoHandling(trx, scope, id))
    },
  ),
  endpoint(
    {
      method: 'get',
      path: '/workspaces/:workspace/feedback/:feedback/handlings',
      policy: 'viewer',
      summary: 'Who assigned, finished, reopened or tagged a piece, and when',
      params: workspace.extend({ feedback: idSchema }),
      returns: handlingHistory,
    },
    async call => {
      const scope = scopeOf(call)
      const id = Number(call.params.feedback)
      if ((await findFeedback(db, scope, id)) === undefined) throw notFound('feedback')
      return (await listHandlings(db, scope, id)).map(({ id: handling, doneAt, undoneAt, ...rest }) => ({
        ...rest,
        id: String(handling),
        at: doneAt.toISOString(),
        undone: undoneAt !== null,
      }))
    },
  ),
]

/** A tag that was deleted and a member who left cannot be given. */
async function check(db: Db, scope: Scope, change: Change): Promise<void> {
  if ('tag' in change) await checkTag(db, scope, change.tag)
  if (change.verb !== 'assign' || change.owner === null) return
  const members = await listAssignable(db, scope)
  if (!members.some(member => member.id === change.owner)) throw notFound('member')
}

type Filter = Parameters<typeof listIds>[2]

const passing = (db: Db, scope: Scope, filter: Partial<Filter>, order: Filter['order']) =>
  listIds(db, scope, { ...feedbackQuery.parse({}), ...filter, order }, MOST_PIECES)

/** What is done can change what counts as waived: the tallies follow in the same transaction. */
async function withTally<T>(
  db: Db,
  scope: Scope,
  { ids, change }: { ids: number[]; change?: Change },
  act: (trx: Db) => Promise<T>,
): Promise<T> {
  const counts = change === undefined || change.verb === 'finish' || change.verb === 'reopen'
  return db.transaction().execute(async trx => {
    const before = counts ? await countedOf(trx, scope, ids) : []
    const result = await act(trx)
    if (counts)
      await moveTally(trx, scope, new ZoneDays(scope.zone), { before, after: await countedOf(trx, scope, ids) })
    return result
  })
}

/** Most pieces somebody else took that are told one by one. */
const TOLD = 20

async function present(db: Db, scope: Scope, { id, changed, same, taken }: Handled) {
  const told = await lastAssigners(db, scope, taken.slice(0, TOLD))
  return {
    id: id === null ? null : String(id),
    changed: changed.length,
    same,
    taken: told.map(it => ({ ...it, id: String(it.id), at: it.at?.toISOString() ?? null })),
    takenCount: taken.length,
  }
}
