import type { Db } from '../../db/connection.ts'
import type { Scope } from '../../people/members/scope.ts'
import { notFound } from '../../platform/errors.ts'

/** Notes on a piece, oldest first, at most 500. */
export async function listNotes(db: Db, scope: Scope, feedbackId: number) {
  const notes = await db
    .selectFrom('note as n')
    .leftJoin('user as u', 'u.id', 'n.writtenBy')
    .select(['n.id', 'n.text', 'n.version', 'n.writtenBy', 'u.name', 'n.writtenAt', 'n.changedAt'])
    .where('n.workspaceId', '=', scope.workspaceId)
    .where('n.feedbackId', '=', feedbackId)
    .where('n.removedAt', 'is', null)
    .orderBy('n.id')
    .limit(500)
    .execute()
  const ids = notes.map(note => note.id)
  const mentions = ids.length === 0 ? [] : await mentionsIn(db, scope, ids)
  return notes.map(note => ({ ...note, mentions: mentions.filter(it => it.noteId === note.id) }))
}

async function mentionsIn(db: Db, scope: Scope, notes: number[]) {
  return db
    .selectFrom('noteMention')
    .select(['noteId', 'memberId', 'called'])
    .where('workspaceId', '=', scope.workspaceId)
    .where('noteId', 'in', notes)
    .orderBy('called')
    .execute()
}

/** A note of a piece with whom it mentions, held until the transaction ends, also one that was removed. Throws `not-found`. */
export async function holdNote(trx: Db, scope: Scope, { feedbackId, id }: { feedbackId: number; id: number }) {
  const note = await trx
    .selectFrom('note')
    .select(['id', 'version', 'writtenBy', 'removedAt'])
    .where('workspaceId', '=', scope.workspaceId)
    .where('feedbackId', '=', feedbackId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (note === undefined) throw notFound('note')
  return { ...note, mentions: (await mentionsIn(trx, scope, [id])).map(it => it.memberId) }
}

/** What a mail of a mention tells; undefined when the note is gone, or no longer mentions that member. */
export async function findMention(db: Db, scope: Scope, { noteId, memberId }: { noteId: number; memberId: string }) {
  return db
    .selectFrom('noteMention as m')
    .innerJoin('note as n', join => join.onRef('n.workspaceId', '=', 'm.workspaceId').onRef('n.id', '=', 'm.noteId'))
    .innerJoin('member as w', join =>
      join.onRef('w.workspaceId', '=', 'm.workspaceId').onRef('w.userId', '=', 'm.memberId'),
    )
    .innerJoin('user as u', 'u.id', 'm.memberId')
    .leftJoin('user as b', 'b.id', 'n.writtenBy')
    .select(['u.id', 'u.name', 'u.email', 'b.name as by', 'n.text', 'n.feedbackId'])
    .where('m.workspaceId', '=', scope.workspaceId)
    .where('m.noteId', '=', noteId)
    .where('m.memberId', '=', memberId)
    .where('n.removedAt', 'is', null)
    .executeTakeFirst()
}
