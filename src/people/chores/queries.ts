import type { Db } from '../../db/connection.ts'
import { notFound } from '../../platform/errors.ts'
import type { Scope } from '../members/scope.ts'
import type { ChoreKind, ChoreView } from './schema.ts'

export type StoredChore = Awaited<ReturnType<typeof getChore>>

export async function getChore(db: Db, scope: Scope, id: number) {
  return db
    .selectFrom('chore')
    .selectAll()
    .where('workspaceId', '=', scope.workspaceId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow(() => notFound('chore'))
}

/** What is under way or was lately, newest first. */
export async function listChores(db: Db, scope: Scope, kinds: readonly ChoreKind[]): Promise<StoredChore[]> {
  return db
    .selectFrom('chore')
    .selectAll()
    .where('workspaceId', '=', scope.workspaceId)
    .where('kind', 'in', kinds)
    .orderBy('id', 'desc')
    .limit(20)
    .execute()
}

/** Chores of all workspaces that have not come to their end: after a crash they are taken up again. */
export async function listUnfinishedChores(db: Db) {
  return db.selectFrom('chore').select(['workspaceId', 'id']).where('finishedAt', 'is', null).execute()
}

/** Workspaces somebody asked to have removed and that are not gone yet. */
export async function listClosing(db: Db, userId: string): Promise<StoredChore[]> {
  return db
    .selectFrom('chore')
    .selectAll()
    .where('kind', '=', 'remove-workspace')
    .where('askedBy', '=', userId)
    .orderBy('askedAt')
    .execute()
}

/** The sample a person already has, by slug, if it is not on its way out. */
export async function findSample(db: Db, userId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('chore as c')
    .innerJoin('workspace as w', 'w.id', 'c.workspaceId')
    .select('w.slug')
    .where('c.kind', '=', 'fill-sample')
    .where('c.askedBy', '=', userId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('chore as r')
            .select('r.id')
            .whereRef('r.workspaceId', '=', 'c.workspaceId')
            .where('r.kind', '=', 'remove-workspace'),
        ),
      ),
    )
    .executeTakeFirst()
  return row?.slug
}

export const presentChore = ({
  id,
  askedAt,
  finishedAt,
  kind,
  about,
  done,
  total,
  problem,
}: StoredChore): ChoreView => ({
  id: String(id),
  kind,
  about,
  done,
  total,
  askedAt: askedAt.toISOString(),
  finishedAt: finishedAt?.toISOString() ?? null,
  problem,
})
