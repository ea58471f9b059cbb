import { replaceTag } from '../../collect/feedback/commands.ts'
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
        // Nothing is left of a tag that became another.
        .where('mergedInto', 'is', null)
        .$if(deleted !== false, query => query.where('deletedAt', 'is', null))
        .executeTakeFirst(),
    )
    if (changed.numUpdatedRows === 0n) throw notFound('tag')
    await record(trx, scope, 'tag.changed', { tagId, ...(name && { name }), ...(deleted === false && { back: true }) })
  })
}

/** Deletes a tag; pieces that had it no longer show it, and no filter finds them by it until it is brought back. */
export async function deleteTag(db: Db, scope: Scope, tagId: number): Promise<void> {
  await db.transaction().execute(async trx => {
    const { name } = await trx
      .updateTable('tag')
      .set({ deletedAt: new Date(), deletedBy: scope.userId })
      .where('workspaceId', '=', scope.workspaceId)
      .where('id', '=', tagId)
      .where('deletedAt', 'is', null)
      .returning('name')
      .executeTakeFirstOrThrow(() => notFound('tag'))
    await record(trx, scope, 'tag.deleted', { tagId, name })
  })
}

/**
 * Puts one tag in the place of another on every piece, in the caller's transaction; the other is deleted for good. Returns how many
 * pieces had it. Throws `tag-itself`, and `not-found` when one of them is not there.
 */
export async function mergeTag(
  trx: Db,
  scope: Scope,
  { from, into, views }: { from: number; into: number; views: number },
): Promise<number> {
  const held = await trx
    .selectFrom('tag')
    .select(['id', 'name'])
    .where('workspaceId', '=', scope.workspaceId)
    .where('id', 'in', [from, into])
    .where('deletedAt', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
  const nameOf = (id: number) => held.find(tag => tag.id === id)?.name ?? ''
  if (held.length < new Set([from, into]).size) throw notFound('tag')
  if (from === into) throw new Problem('tag-itself', 'A tag cannot be merged into itself. Choose another one.')
  const pieces = await replaceTag(trx, scope, { from, into })
  await trx
    .updateTable('tag')
    .set({ deletedAt: new Date(), deletedBy: scope.userId, mergedInto: into })
    .where('workspaceId', '=', scope.workspaceId)
    .where('id', '=', from)
    .execute()
  const batch = { tagId: into, name: nameOf(into), was: nameOf(from), pieces, views }
  await record(trx, scope, 'tag.merged', batch)
  return pieces
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
