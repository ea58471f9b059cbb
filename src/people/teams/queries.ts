import type { Db } from '../../db/connection.ts'
import type { Scope } from '../members/scope.ts'
import type { TeamView } from './schema.ts'

/** Teams with the ids of their members, in the order they were made. A renamed team has a name, a ready-made one its kind. */
export async function listTeams(db: Db, scope: Scope): Promise<TeamView[]> {
  const teams = await db
    .selectFrom('team')
    .select(['id', 'kind', 'name'])
    .where('workspaceId', '=', scope.workspaceId)
    .orderBy('id')
    .execute()
  const members = await db
    .selectFrom('teamMember')
    .select(['teamId', 'userId'])
    .where('workspaceId', '=', scope.workspaceId)
    .orderBy('createdAt')
    .execute()
  return teams.map(({ id, kind, name }) => ({
    id: String(id),
    kind: name === null ? kind : null,
    name,
    members: members.filter(it => it.teamId === id).map(it => it.userId),
  }))
}
