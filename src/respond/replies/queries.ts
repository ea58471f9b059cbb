import { sql } from 'kysely'
import type { Db } from '../../db/connection.ts'
import type { Scope } from '../../people/members/scope.ts'
import { plainVoice, type Voice } from './voice.ts'

/** Replies to one piece, oldest first. */
export async function listReplies(db: Db, scope: Scope, feedbackId: number) {
  return db
    .selectFrom('reply')
    .select(['id', 'text', 'saidAt', 'origin', 'memberId'])
    .where('workspaceId', '=', scope.workspaceId)
    .where('feedbackId', '=', feedbackId)
    .where('replacedBy', 'is', null)
    .orderBy('id')
    .execute()
}

/** When each piece was last answered, by a reply or by our own words in its thread; null for one that was not. */
export async function lastAnswers(db: Db, scope: Scope, ids: number[]): Promise<{ id: number; at: Date | null }[]> {
  const { rows } = await sql<{ id: number; at: Date | null }>`
    select f.id, greatest(
      (select max(coalesce(r.said_at, f.said_at, r.created_at)) from reply r where r.workspace_id = f.workspace_id and r.feedback_id = f.id and r.replaced_by is null),
      (select max(o.sorted_at) from feedback o where o.workspace_id = f.workspace_id and o.source_id = f.source_id and o.parent_id = f.native_id and o.ours)) as at
    from feedback f where f.workspace_id = ${scope.workspaceId} and f.id = any(${ids}::bigint[])`.execute(db)
  return rows
}

/** Pieces to which an import brought a reply. */
export async function listRepliedBy(db: Db, scope: Scope, importId: number, limit: number): Promise<number[]> {
  const rows = await db
    .selectFrom('reply')
    .select('feedbackId')
    .where('workspaceId', '=', scope.workspaceId)
    .where('importId', '=', importId)
    .limit(limit)
    .execute()
  return rows.map(row => row.feedbackId)
}

/** The voice of the house, plain where nobody has set one. */
export async function getVoice(db: Db, scope: Scope): Promise<Voice> {
  const kept = await db
    .selectFrom('houseVoice')
    .select(['tone', 'words'])
    .where('workspaceId', '=', scope.workspaceId)
    .executeTakeFirst()
  const plain = plainVoice()
  return kept ? { tone: kept.tone, words: { ...plain.words, ...kept.words } } : plain
}

/** The workspace's own templates by language and name. */
export async function listTemplates(db: Db, scope: Scope) {
  return db
    .selectFrom('replyTemplate')
    .select(['id', 'language', 'list', 'name', 'text'])
    .where('workspaceId', '=', scope.workspaceId)
    .orderBy('language')
    .orderBy('name')
    .execute()
}

/** Members other than the caller who were writing an answer to the piece since then. */
export async function listWriters(db: Db, scope: Scope, feedbackId: number, since: Date) {
  return db
    .selectFrom('replyWriter')
    .select(['memberId', 'writingAt'])
    .where('workspaceId', '=', scope.workspaceId)
    .where('feedbackId', '=', feedbackId)
    .where('memberId', '<>', scope.userId ?? '')
    .where('writingAt', '>=', since)
    .orderBy('writingAt')
    .execute()
}
