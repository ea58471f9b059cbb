import type { Db } from '../../db/connection.ts'
import { record } from '../../events/log.ts'
import type { Scope } from '../../people/members/scope.ts'
import { notFound, Problem } from '../../platform/errors.ts'
import { checkSubjects } from './queries.ts'
import type { AnnotationChange, AnnotationInput } from './schema.ts'

const columnsOf = ({ day, until, text, source, product }: AnnotationInput) => ({
  day,
  until,
  text,
  sourceId: source === null ? null : Number(source),
  productId: product === null ? null : Number(product),
})

/** Marks a day; returns the annotation's id. Throws `not-found` when source or product are not the workspace's. */
export async function annotate(db: Db, scope: Scope, input: AnnotationInput): Promise<number> {
  return db.transaction().execute(async trx => {
    await checkSubjects(trx, scope, input)
    const { id } = await trx
      .insertInto('annotation')
      .values({
        workspaceId: scope.workspaceId,
        ...columnsOf(input),
        madeBy: scope.userId,
        changedBy: scope.userId,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await record(trx, scope, 'annotation.made', { annotationId: id, day: input.day, name: input.text })
    return id
  })
}

/** Changes what is marked. Throws `annotation-changed-meanwhile` when somebody changed it since the version named. */
export async function changeAnnotation(db: Db, scope: Scope, id: number, change: AnnotationChange): Promise<void> {
  await db.transaction().execute(async trx => {
    const { version } = await holdAnnotation(trx, scope, id)
    if (version !== change.version)
      throw new Problem(
        'annotation-changed-meanwhile',
        'Somebody else changed this mark meanwhile. Load it again and repeat your change.',
        { status: 409 },
      )
    await checkSubjects(trx, scope, change)
    await trx
      .updateTable('annotation')
      .set({ ...columnsOf(change), version: version + 1, changedBy: scope.userId, changedAt: new Date() })
      .where('workspaceId', '=', scope.workspaceId)
      .where('id', '=', id)
      .execute()
    await record(trx, scope, 'annotation.changed', { annotationId: id, day: change.day, name: change.text })
  })
}

/** Takes a mark off the charts. Throws `not-found` when it is gone already. */
export async function removeAnnotation(db: Db, scope: Scope, id: number): Promise<void> {
  await db.transaction().execute(async trx => {
    const { day, text } = await holdAnnotation(trx, scope, id)
    await trx
      .updateTable('annotation')
      .set({ removedAt: new Date(), removedBy: scope.userId })
      .where('workspaceId', '=', scope.workspaceId)
      .where('id', '=', id)
      .execute()
    await record(trx, scope, 'annotation.removed', { annotationId: id, day, name: text })
  })
}

async function holdAnnotation(trx: Db, scope: Scope, id: number) {
  return trx
    .selectFrom('annotation')
    .select(['day', 'text', 'version'])
    .where('workspaceId', '=', scope.workspaceId)
    .where('id', '=', id)
    .where('removedAt', 'is', null)
    .forUpdate()
    .executeTakeFirstOrThrow(() => notFound('annotation'))
}
