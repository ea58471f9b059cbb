import { z } from '@hono/zod-openapi'
import { idSchema } from '../../collect/feedback/schema.ts'
import type { Db } from '../../db/connection.ts'
import { type Endpoint, endpoint, scopeOf, userOf } from '../../people/members/endpoint.ts'
import type { Scope } from '../../people/members/scope.ts'
import { changeNote, turnNote, writeNote } from '../../route/notes/commands.ts'
import { listNotes } from '../../route/notes/queries.ts'
import { noteChange, noteInput, noteView } from '../../route/notes/schema.ts'
import { enqueue } from '../queue.ts'
import { loadPiece } from './one-feedback.ts'

const piece = z.object({ workspace: z.string(), feedback: idSchema })
const one = piece.extend({ note: idSchema })
const PATH = '/workspaces/:workspace/feedback/:feedback/notes'

/** What members note on a piece for each other; who is mentioned gets a mail. A note is a person's, so keys write none. */
export const notingEndpoints = (db: Db): Endpoint[] => [
  endpoint(
    {
      method: 'get',
      path: PATH,
      policy: 'viewer',
      summary: 'Notes on a piece, oldest first',
      params: piece,
      returns: z.array(noteView),
    },
    async call => {
      const scope = scopeOf(call)
      const { id } = await loadPiece(db, scope, call.params.feedback)
      return (await listNotes(db, scope, id)).map(note => ({
        id: String(note.id),
        text: note.text,
        version: note.version,
        by: note.writtenBy === null || note.name === null ? null : { id: note.writtenBy, name: note.name },
        at: note.writtenAt.toISOString(),
        changedAt: note.changedAt?.toISOString() ?? null,
        mentions: note.mentions.map(({ memberId, called }) => ({ member: memberId, called })),
      }))
    },
  ),
  endpoint(
    {
      method: 'post',
      path: PATH,
      policy: 'member',
      key: 'none',
      summary: 'Write a note on a piece',
      params: piece,
      body: noteInput,
      returns: z.object({ id: z.string() }),
    },
    async call => {
      const scope = { ...scopeOf(call), userId: userOf(call).id }
      const { id } = await loadPiece(db, scope, call.params.feedback)
      return keep(db, scope, trx => writeNote(trx, scope, id, call.body))
    },
  ),
  endpoint(
    {
      method: 'patch',
      path: `${PATH}/:note`,
      policy: 'member',
      key: 'none',
      summary: "Change one's own note",
      params: one,
      body: noteChange,
      returns: z.object({ id: z.string() }),
    },
    async call => {
      const scope = { ...scopeOf(call), userId: userOf(call).id }
      return keep(db, scope, trx => changeNote(trx, scope, placeOf(call.params), call.body))
    },
  ),
  endpoint(
    {
      method: 'delete',
      path: `${PATH}/:note`,
      policy: 'member',
      key: 'none',
      summary: "Delete one's own note",
      params: one,
    },
    async call => {
      const scope = { ...scopeOf(call), userId: userOf(call).id }
      await db.transaction().execute(trx => turnNote(trx, scope, placeOf(call.params), { removed: true }))
    },
  ),
  endpoint(
    {
      method: 'post',
      path: `${PATH}/:note/return`,
      policy: 'member',
      key: 'none',
      summary: "Bring one's own deleted note back",
      params: one,
    },
    async call => {
      const scope = { ...scopeOf(call), userId: userOf(call).id }
      await db.transaction().execute(trx => turnNote(trx, scope, placeOf(call.params), { removed: false }))
    },
  ),
]

const placeOf = ({ feedback, note }: { feedback: string; note: string }) => ({
  feedbackId: Number(feedback),
  id: Number(note),
})

/** Keeps a note; the mails to who is mentioned go out once it is kept. */
async function keep(db: Db, scope: Scope, write: (trx: Db) => Promise<{ id: number; fresh: string[] }>) {
  return db.transaction().execute(async trx => {
    const { id, fresh } = await write(trx)
    const { workspaceId } = scope
    for (const memberId of fresh)
      await enqueue(
        trx,
        'send-mention',
        { workspaceId, noteId: id, memberId },
        `mention-${workspaceId}-${id}-${memberId}`,
      )
    return { id: String(id) }
  })
}
