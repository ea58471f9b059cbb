import type { Db } from '../../db/connection.ts'
import { record } from '../../events/log.ts'
import { listMembers } from '../../people/members/queries.ts'
import type { Scope } from '../../people/members/scope.ts'
import { notAllowed, Problem } from '../../platform/errors.ts'
import { holdNote } from './queries.ts'
import type { NoteInput } from './schema.ts'

interface Place {
  feedbackId: number
  id: number
}

/** A note as it was kept, and who is mentioned in it now and was not before; the writer is not among them. */
interface Kept {
  id: number
  fresh: string[]
}

/** Writes a note on a piece, in the caller's transaction. Throws `mention-unknown` for somebody who is no member. */
export async function writeNote(trx: Db, scope: Scope, feedbackId: number, input: NoteInput): Promise<Kept> {
  const { id } = await trx
    .insertInto('note')
    .values({ workspaceId: scope.workspaceId, feedbackId, text: input.text, writtenBy: scope.userId })
    .returning('id')
    .executeTakeFirstOrThrow()
  const fresh = await keepMentions(trx, scope, { feedbackId, id }, input)
  await record(trx, scope, 'note.written', { noteId: id, feedbackId })
  return { id, fresh }
}

/** Changes one's own note. Throws `note-changed` when it is no longer the version the writer saw. */
export async function changeNote(
  trx: Db,
  scope: Scope,
  place: Place,
  { version, ...input }: NoteInput & { version: number },
): Promise<Kept> {
  const note = await holdOwn(trx, scope, place)
  if (note.version !== version || note.removedAt !== null)
    throw new Problem(
      'note-changed',
      'The note was changed or deleted in another window meanwhile. Copy what you wrote and open it again.',
      { status: 409 },
    )
  await trx
    .updateTable('note')
    .set({ text: input.text, version: version + 1, changedAt: new Date() })
    .where('workspaceId', '=', scope.workspaceId)
    .where('id', '=', place.id)
    .execute()
  const now = await keepMentions(trx, scope, place, input)
  await record(trx, scope, 'note.changed', { noteId: place.id, feedbackId: place.feedbackId })
  return { id: place.id, fresh: now.filter(member => !note.mentions.includes(member)) }
}

/** Deletes one's own note, or brings it back. */
export async function turnNote(trx: Db, scope: Scope, place: Place, { removed }: { removed: boolean }): Promise<void> {
  const note = await holdOwn(trx, scope, place)
  if ((note.removedAt !== null) === removed) return
  await trx
    .updateTable('note')
    .set({ removedAt: removed ? new Date() : null })
    .where('workspaceId', '=', scope.workspaceId)
    .where('id', '=', place.id)
    .execute()
  const about = { noteId: place.id, feedbackId: place.feedbackId }
  if (removed) await record(trx, scope, 'note.deleted', about)
  else await record(trx, scope, 'note.brought-back', about)
}

async function holdOwn(trx: Db, scope: Scope, place: Place) {
  const note = await holdNote(trx, scope, place)
  if (note.writtenBy !== scope.userId) throw notAllowed()
  return note
}

/** Keeps whom a note mentions: those whose name stands in its text. Returns them without the writer. */
async function keepMentions(trx: Db, scope: Scope, { feedbackId, id }: Place, input: NoteInput): Promise<string[]> {
  const members = new Set((await listMembers(trx, scope)).map(member => member.id))
  const meant = new Map(
    input.mentions.filter(it => input.text.includes(`@${it.called}`)).map(it => [it.member, it.called]),
  )
  for (const [member, called] of meant)
    if (!members.has(member))
      throw new Problem('mention-unknown', `${called} is not a member of this workspace any more.`, {
        params: { name: called },
      })
  await trx.deleteFrom('noteMention').where('workspaceId', '=', scope.workspaceId).where('noteId', '=', id).execute()
  if (meant.size > 0)
    await trx
      .insertInto('noteMention')
      .values(
        [...meant].map(([memberId, called]) => ({
          workspaceId: scope.workspaceId,
          noteId: id,
          memberId,
          called,
          feedbackId,
        })),
      )
      .execute()
  return [...meant.keys()].filter(member => member !== scope.userId)
}
