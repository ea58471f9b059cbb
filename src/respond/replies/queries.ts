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
    .orderBy('id')
    .execute()
}

/** When a piece was last answered, or null. */
export async function lastAnswer(db: Db, scope: Scope, feedbackId: number): Promise<Date | null> {
  const replies = await listReplies(db, scope, feedbackId)
  const moments = replies.map(reply => reply.saidAt ?? new Date())
  return moments.length === 0 ? null : new Date(Math.max(...moments.map(Number)))
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
