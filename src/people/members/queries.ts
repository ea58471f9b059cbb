import { sql } from 'kysely'
import type { Db } from '../../db/connection.ts'
import type { Locale, MemberView, Role, SessionView } from './schema.ts'
import type { Scope } from './scope.ts'

const has = (kind: string) =>
  sql<boolean>`exists (select 1 from chore where chore.workspace_id = w.id and chore.kind = ${kind})`
const isSample = has('fill-sample')
const requiresSecondStep = sql<boolean>`exists (select 1 from second_step_rule r where r.workspace_id = w.id)`
const notClosing = sql<boolean>`not ${has('remove-workspace')}`

/** Whether a person is tied to an account of a provider. */
const isTied = sql<boolean>`exists (select 1 from account a where a."userId" = u.id and a."providerId" <> 'credential')`

/** What the session page shows: the person, and the workspaces they are a member of. */
export async function getSession(db: Db, user: { id: string; name: string; email: string }): Promise<SessionView> {
  const profile = await db.selectFrom('profile').selectAll().where('userId', '=', user.id).executeTakeFirst()
  const workspaces = await db
    .selectFrom('member as m')
    .innerJoin('workspace as w', 'w.id', 'm.workspaceId')
    .select(['w.slug', 'w.name', 'w.zone', 'm.role', isSample.as('sample'), requiresSecondStep.as('secondStep')])
    .where('m.userId', '=', user.id)
    .where(notClosing)
    .orderBy('w.id')
    .execute()
  return {
    user: {
      id: user.id,
      name: user.name,
      email: user.email,
      locale: (profile?.locale ?? null) as SessionView['user']['locale'],
      zone: profile?.zone ?? null,
      secondStep: (await findSecondStep(db, user.id)).on,
      settled: profile?.settledAt != null,
    },
    workspaces: workspaces.map(workspace => ({ ...workspace, role: workspace.role as Role })),
  }
}

/** The first owner there is, or undefined before the first run. */
export async function findOwner(db: Db) {
  return db
    .selectFrom('member as m')
    .innerJoin('user as u', 'u.id', 'm.userId')
    .leftJoin('profile as p', 'p.userId', 'u.id')
    .select(['u.id', 'u.email', 'm.workspaceId', 'p.settledAt'])
    .where('m.role', '=', 'owner')
    .orderBy('m.createdAt')
    .executeTakeFirst()
}

/** Whether a person is a member anywhere. */
export async function hasWorkspace(db: Db, userId: string): Promise<boolean> {
  const found = await db.selectFrom('member').select('workspaceId').where('userId', '=', userId).executeTakeFirst()
  return found !== undefined
}

export async function isSettled(db: Db, userId: string): Promise<boolean> {
  const profile = await db.selectFrom('profile').select('settledAt').where('userId', '=', userId).executeTakeFirst()
  return profile?.settledAt != null
}

/** Members who may look after feedback: everybody but viewers, by name. */
export async function listAssignable(db: Db, scope: Scope): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('member as m')
    .innerJoin('user as u', 'u.id', 'm.userId')
    .select(['u.id', 'u.name'])
    .where('m.workspaceId', '=', scope.workspaceId)
    .where('m.role', '<>', 'viewer')
    .orderBy('u.name')
    .execute()
}

/** Everybody in the workspace, in the order they came. */
export async function listMembers(db: Db, scope: Scope): Promise<MemberView[]> {
  const rows = await db
    .selectFrom('member as m')
    .innerJoin('user as u', 'u.id', 'm.userId')
    .select(['u.id', 'u.name', 'u.email', 'm.role', 'm.createdAt', isTied.as('tied')])
    .where('m.workspaceId', '=', scope.workspaceId)
    .orderBy('m.createdAt')
    .orderBy('u.id')
    .execute()
  return rows.map(({ createdAt, role, ...row }) => ({ ...row, role: role as Role, since: createdAt.toISOString() }))
}

/** The member of that address, in lower case; undefined when there is none. */
export async function findMember(db: Db, scope: Scope, { email }: { email: string }) {
  return db
    .selectFrom('member as m')
    .innerJoin('user as u', 'u.id', 'm.userId')
    .select(['u.id', 'm.role'])
    .where('m.workspaceId', '=', scope.workspaceId)
    .where('u.email', '=', email)
    .executeTakeFirst()
}

/** True for owners and admins of any workspace: they may open another. */
export async function managesAnything(db: Db, userId: string): Promise<boolean> {
  const found = await db
    .selectFrom('member')
    .select('userId')
    .where('userId', '=', userId)
    .where('role', 'in', ['owner', 'admin'])
    .executeTakeFirst()
  return found !== undefined
}

/** Name of a member by user id, for what they wrote. */
export async function memberNames(db: Db, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('user').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(rows.map(row => [row.id, row.name]))
}

/** Whether somebody has a second step of signing in, and a password for the first. */
export async function findSecondStep(db: Db, userId: string): Promise<{ on: boolean; hasPassword: boolean }> {
  const { rows } = await sql<{ on: boolean; hasPassword: boolean }>`select "twoFactorEnabled" as "on",
    exists (select 1 from account a where a."userId" = u.id and a."providerId" = 'credential') as "hasPassword"
    from "user" u where u.id = ${userId}`.execute(db)
  return rows[0] ?? { on: false, hasPassword: false }
}

/** In which language to write to a person. */
export async function findLocale(db: Db, userId: string): Promise<Locale> {
  const profile = await db.selectFrom('profile').select('locale').where('userId', '=', userId).executeTakeFirst()
  return (profile?.locale as Locale | null | undefined) ?? 'en'
}

/** A person's role in each of their workspaces. */
export async function rolesOf(db: Db, userId: string): Promise<Map<number, Role>> {
  const rows = await db.selectFrom('member').select(['workspaceId', 'role']).where('userId', '=', userId).execute()
  return new Map(rows.map(row => [row.workspaceId, row.role as Role]))
}

/** Whoever has that address, in lower case. */
export async function findPerson(db: Db, email: string): Promise<{ id: string; email: string } | undefined> {
  return db.selectFrom('user').select(['id', 'email']).where('email', '=', email).executeTakeFirst()
}

/** Id of the person tied to a subject of a provider, or of this person where they are tied to any. */
export async function findLinked(
  db: Db,
  issuer: string,
  by: { subject: string } | { userId: string },
): Promise<string | undefined> {
  const which = 'subject' in by ? sql`"accountId" = ${by.subject}` : sql`"userId" = ${by.userId}`
  const { rows } = await sql<{ id: string }>`select "userId" as id from account
    where "providerId" = ${issuer} and ${which}`.execute(db)
  return rows[0]?.id
}
