import { sql } from 'kysely'
import type { Db } from '../../db/connection.ts'
import { type BulkTransaction, copyLine } from '../../db/transaction.ts'
import { record } from '../../events/log.ts'
import type { Scope } from '../../people/members/scope.ts'
import { notFound, Problem } from '../../platform/errors.ts'
import { unknownVariables, type Variable } from './fill.ts'
import type { Template } from './starters.ts'
import { contactsOf, type Voice } from './voice.ts'

export interface FoundReply {
  feedbackId: number
  text: string
  at: Date | null
}

/** Keeps replies that stood in an import; a piece has one found reply, and a newer text takes its place until its import is undone. */
export async function keepFound(
  { trx, copy }: BulkTransaction,
  scope: Scope,
  importId: number | null,
  found: { fresh: FoundReply[]; again: FoundReply[] },
): Promise<void> {
  const again = found.again.map(reply => reply.feedbackId)
  if (again.length > 0) {
    // What nobody can undo is not kept: a reply by hand, or an earlier one of the same import.
    await sql`delete from reply where workspace_id = ${scope.workspaceId} and origin = 'found' and feedback_id = any(${again}::bigint[])
      and replaced_by is null and (${importId}::int is null or import_id = ${importId})`.execute(trx)
    await sql`update reply set replaced_by = ${importId} where workspace_id = ${scope.workspaceId} and origin = 'found'
      and feedback_id = any(${again}::bigint[]) and replaced_by is null`.execute(trx)
  }
  const lines = [...found.fresh, ...found.again].map(({ feedbackId, text, at }) =>
    copyLine([scope.workspaceId, feedbackId, 'found', text, at, importId]),
  )
  if (lines.length > 0)
    await copy('reply', ['workspace_id', 'feedback_id', 'origin', 'text', 'said_at', 'import_id'], lines)
}

/** Takes back the replies that an import brought to pieces; those they took the place of stand again. */
export async function restoreReplies(trx: Db, scope: Scope, importId: number, ids: number[]): Promise<void> {
  await sql`delete from reply where workspace_id = ${scope.workspaceId} and import_id = ${importId} and feedback_id = any(${ids}::bigint[])`.execute(
    trx,
  )
  await sql`update reply set replaced_by = null where workspace_id = ${scope.workspaceId} and replaced_by = ${importId} and feedback_id = any(${ids}::bigint[])`.execute(
    trx,
  )
}

/** Writes down what was answered; the piece counts as answered from then on. Returns the reply's id. */
export async function answer(trx: Db, scope: Scope, feedbackId: number, text: string): Promise<number> {
  const { id } = await trx
    .insertInto('reply')
    .values({
      workspaceId: scope.workspaceId,
      feedbackId,
      origin: 'written',
      text,
      saidAt: new Date(),
      memberId: scope.userId,
      importId: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await trx
    .deleteFrom('replyWriter')
    .where('workspaceId', '=', scope.workspaceId)
    .where('feedbackId', '=', feedbackId)
    .execute()
  await record(trx, scope, 'feedback.answered', { feedbackId, replyId: id })
  return id
}

/** Takes a written reply back; one that was found in a file stays. */
export async function takeBack(trx: Db, scope: Scope, feedbackId: number, replyId: number): Promise<void> {
  const { numDeletedRows } = await trx
    .deleteFrom('reply')
    .where('workspaceId', '=', scope.workspaceId)
    .where('feedbackId', '=', feedbackId)
    .where('id', '=', replyId)
    .where('origin', '=', 'written')
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw notFound('reply')
  await record(trx, scope, 'feedback.answer-taken-back', { feedbackId, replyId })
}

function refuseUnknown(text: string, known?: readonly Variable[]): void {
  const [name] = unknownVariables(text, known)
  if (name !== undefined)
    throw new Problem('template-variable-unknown', `There is no value called “${name}”; choose one from the list.`, {
      params: { name },
    })
}

/** Keeps how the house speaks in all its replies. */
export async function keepVoice(db: Db, scope: Scope, voice: Voice): Promise<void> {
  for (const { signature } of Object.values(voice.words)) refuseUnknown(signature, ['team', 'member'])
  const kept = { tone: voice.tone, words: JSON.stringify(voice.words), keptBy: scope.userId }
  const languages = Object.entries(voice.words)
    .filter(([, words]) => words.team || words.signature || contactsOf(words).length > 0)
    .map(([language]) => language)
  await db.transaction().execute(async trx => {
    await trx
      .insertInto('houseVoice')
      .values({ workspaceId: scope.workspaceId, ...kept })
      .onConflict(conflict => conflict.column('workspaceId').doUpdateSet({ ...kept, keptAt: new Date() }))
      .execute()
    await record(trx, scope, 'voice.kept', { tone: voice.tone, languages })
  })
}

async function refuseTaken(trx: Db, scope: Scope, { language, name }: Template, id: number | null): Promise<void> {
  const taken = await trx
    .selectFrom('replyTemplate')
    .select('id')
    .where('workspaceId', '=', scope.workspaceId)
    .where('language', '=', language)
    .where('name', '=', name)
    .executeTakeFirst()
  if (taken && taken.id !== id)
    throw new Problem(
      'template-name-taken',
      `There is already a template “${name}” in this language; choose another name.`,
      {
        status: 409,
        params: { name },
      },
    )
}

/** Keeps a template, a new one where `id` is null; returns its id. Throws for a name taken, an unknown variable, a template that is gone. */
export async function keepTemplate(db: Db, scope: Scope, template: Template, id: number | null): Promise<number> {
  refuseUnknown(template.text)
  return db.transaction().execute(async trx => {
    await sql`select pg_advisory_xact_lock(7462012, ${scope.workspaceId})`.execute(trx)
    await refuseTaken(trx, scope, template, id)
    const kept = { ...template, keptBy: scope.userId, keptAt: new Date() }
    const row =
      id === null
        ? await trx
            .insertInto('replyTemplate')
            .values({ workspaceId: scope.workspaceId, ...kept })
            .returning('id')
            .executeTakeFirst()
        : await trx
            .updateTable('replyTemplate')
            .set(kept)
            .where('workspaceId', '=', scope.workspaceId)
            .where('id', '=', id)
            .returning('id')
            .executeTakeFirst()
    if (!row) throw notFound('template')
    await record(trx, scope, 'template.kept', { templateId: row.id, language: template.language, name: template.name })
    return row.id
  })
}

export async function removeTemplate(db: Db, scope: Scope, id: number): Promise<void> {
  await db.transaction().execute(async trx => {
    const removed = await trx
      .deleteFrom('replyTemplate')
      .where('workspaceId', '=', scope.workspaceId)
      .where('id', '=', id)
      .returning(['language', 'name'])
      .executeTakeFirst()
    if (!removed) throw notFound('template')
    await record(trx, scope, 'template.removed', { templateId: id, ...removed })
  })
}

/** Notes that the member is writing an answer; told every few seconds, so it is a row with a time and no event. */
export async function noteWriting(db: Db, scope: Scope & { userId: string }, feedbackId: number): Promise<void> {
  await db
    .insertInto('replyWriter')
    .values({ workspaceId: scope.workspaceId, feedbackId, memberId: scope.userId })
    .onConflict(conflict =>
      conflict.columns(['workspaceId', 'feedbackId', 'memberId']).doUpdateSet({ writingAt: new Date() }),
    )
    .execute()
}

export async function stopWriting(db: Db, scope: Scope & { userId: string }, feedbackId: number): Promise<void> {
  await db
    .deleteFrom('replyWriter')
    .where('workspaceId', '=', scope.workspaceId)
    .where('feedbackId', '=', feedbackId)
    .where('memberId', '=', scope.userId)
    .execute()
}

/** Takes names out of the replies to some pieces; of a name stays an ellipsis. */
export async function unnameReplies(trx: Db, scope: Scope, feedback: number[], names: string[]): Promise<void> {
  if (feedback.length === 0) return
  for (const name of names)
    await sql`update reply set text = replace(text, ${name}, '…')
      where workspace_id = ${scope.workspaceId} and feedback_id = any(${feedback}::bigint[]) and strpos(text, ${name}) > 0`.execute(
      trx,
    )
}
