import type { Db } from '../../db/connection.ts'
import { record } from '../../events/log.ts'
import { notFound } from '../../platform/errors.ts'
import type { Scope } from '../members/scope.ts'
import { READY_MADE } from './schema.ts'

/** Gives a new workspace its ready-made teams. */
export async function openTeams(trx: Db, workspaceId: number): Promise<void> {
  await trx
    .insertInto('team')
    .values(READY_MADE.map(kind => ({ workspaceId, kind, name: null })))
    .execute()
}

export async function makeTeam(db: Db, scope: Scope, name: string): Promise<number> {
  return db.transaction().execute(async trx => {
    const { id } = await trx
      .insertInto('team')
      .values({ workspaceId: scope.workspaceId, kind: null, name })
      .returning('id')
      .executeTakeFirstOrThrow()
    await record(trx, scope, 'team.made', { teamId: id, name })
    return id
  })
}

export async function renameTeam(db: Db, scope: Scope, { id, name }: { id: number; name: string }): Promise<void> {
  await db.transaction().execute(async trx => {
    const changed = await trx
      .updateTable('team')
      .set({ name })
      .where('workspaceId', '=', scope.workspaceId)
      .where('id', '=', id)
      .executeTakeFirst()
    if (changed.numUpdatedRows === 0n) throw notFound('team')
    await record(trx, scope, 'team.renamed', { teamId: id, name })
  })
}

export async function deleteTeam(db: Db, scope: Scope, id: number): Promise<void> {
  await db.transaction().execute(async trx => {
    const gone = await trx
      .deleteFrom('team')
      .where('workspaceId', '=', scope.workspaceId)
      .where('id', '=', id)
      .returning(['name', 'kind'])
      .executeTakeFirst()
    if (gone === undefined) throw notFound('team')
    await record(trx, scope, 'team.deleted', { teamId: id, name: gone.name ?? gone.kind ?? '' })
  })
}

interface Place {
  teamId: number
  userId: string
}

/** Puts a member into a team; once is enough. Throws `not-found` for strangers and foreign teams. */
export async function joinTeam(db: Db, scope: Scope, { teamId, userId }: Place): Promise<void> {
  await db.transaction().execute(async trx => {
    const team = await trx
      .selectFrom('team')
      .select('id')
      .where('workspaceId', '=', scope.workspaceId)
      .where('id', '=', teamId)
      .executeTakeFirst()
    const member = await trx
      .selectFrom('member')
      .select('userId')
      .where('workspaceId', '=', scope.workspaceId)
      .where('userId', '=', userId)
      .executeTakeFirst()
    if (team === undefined || member === undefined) throw notFound(team === undefined ? 'team' : 'member')
    const added = await trx
      .insertInto('teamMember')
      .values({ workspaceId: scope.workspaceId, teamId, userId })
      .onConflict(clash => clash.doNothing())
      .executeTakeFirst()
    if (added.numInsertedOrUpdatedRows === 1n) await record(trx, scope, 'team.joined', { teamId, userId })
  })
}

export async function leaveTeam(db: Db, scope: Scope, { teamId, userId }: Place): Promise<void> {
  await db.transaction().execute(async trx => {
    const gone = await trx
      .deleteFrom('teamMember')
      .where('workspaceId', '=', scope.workspaceId)
      .where('teamId', '=', teamId)
      .where('userId', '=', userId)
      .executeTakeFirst()
    if (gone.numDeletedRows === 0n) throw notFound('member')
    await record(trx, scope, 'team.left', { teamId, userId })
  })
}
