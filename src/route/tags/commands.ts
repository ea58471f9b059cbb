import type { Db } from '../../db/connection.ts'
import { record } from '../../events/log.ts'
import type { Scope } from '../../people/members/scope.ts'
import { notFound, Problem } from '../../platform/errors.ts'
import { listTags } from './queries.ts'
import { MOST_TAGS, type TagView } from './schema.ts'

/** Makes a tag. Throws `tag-exists` when another has its name, in whatever case, and `tags-too-many`. */
export async function makeTag(db: Db, scope: Scope, { name, color }: Omit<TagView, 'id'>): Promise<TagView> {
  return db.transaction().execute(async trx => {
    const tags = await listTags(trx, scope)
    if (tags.length >= MOST_TAGS)
      throw new Problem('tags-too-many', `There are ${MOST_TAGS} tags already. Delete some first.`, {
        params: { limit: MOST_TAGS },
      })
    const { id } = await unlessTaken(name, () =>
      trx
        .insertInto('tag')
        .values({ workspaceId: scope.workspaceId, name, color, madeBy: scope.userId })
        .returning('id')
        .executeTakeFirstOrThrow(),
    )
    await record(trx, scope, 'tag.made', { tagId: id, name })
    return { id: String(id), name, color }
  })
}

interface TagChange {
  name?: string | undefined
  color?: TagView['color'] | undefined
  deleted?: false | undefined
}

/** Renames or colors a tag, or brings a deleted one back. Throws `tag-exists` or `not-found`. */
export async function changeTag(db: Db, scope: Scope, tagId: number, change: TagChange): Promise<void> {
  const { deleted, name, color } = change
  await db.transaction().execute(async trx => {
    const changed = await unlessTaken(name ?? '', () =>
      trx
        .updateTable('tag')
        .set(it => ({
          name: name ?? it.ref('name'),
          color: color ?? it.ref('color'),
          ...(deleted === false ? { deletedAt: null, deletedBy: null } : {}),
        }))
        .where('workspaceId', '=', scope.workspaceId)
        .where('id', '=', tagId)
        .$if(deleted !== false, query => query.where('deletedAt', 'is', null))
        .executeTakeFirst(),
    )
    if (changed.numUpdatedRows === 0n) throw notFound('tag')
    await record(trx, scope, 'tag.changed', { tagId, ...(name && { name }), ...(deleted === false && { back: true }) })
  })
}

/** Deletes a tag; pieces that had it no longer show it, and no filter finds them by it. */
export async function deleteTag(db: Db, scope: Scope, tagId: number): Promise<void> {
  await db.transaction().execute(async trx => {
    const deleted = await trx
      .updateTable('tag')
      .set({ deletedAt: new Date(), deletedBy: scope.userId })
      .where('workspaceId', '=', scope.workspaceId)
      .where('id', '=', tagId)
      .where('deletedAt', 'is', null)
      .executeTakeFirst()
    if (deleted.numUpdatedRows === 0n) throw notFound('tag')
    await record(trx, scope, 'tag.deleted', { tagId })
  })
}

const UNIQUE = '23505'

async function unlessTaken<T>(name: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if ((error as { code?: string }).code !== UNIQUE) throw error
    throw new Problem('tag-exists', `There is a tag “${name}” already.`, { status: 409, params: { name } })
  }
}
