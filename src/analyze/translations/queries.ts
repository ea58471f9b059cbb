import type { Db } from '../../db/connection.ts'
import type { Scope } from '../../people/members/scope.ts'
import type { Target } from '../model/target.ts'
import type { TranslationView } from './schema.ts'

export interface Wanted {
  feedbackId: number
  target: Target
  said: string
}

/** What was translated of exactly these words before; null where nobody has asked yet. */
export async function findTranslation(
  db: Db,
  { workspaceId }: Scope,
  { feedbackId, target, said }: Wanted,
): Promise<TranslationView | null> {
  const row = await db
    .selectFrom('translation')
    .select(['text', 'model', 'askedAt'])
    .where('workspaceId', '=', workspaceId)
    .where('feedbackId', '=', feedbackId)
    .where('target', '=', target)
    .where('said', '=', said)
    .executeTakeFirst()
  return row ? { text: row.text, model: row.model, at: row.askedAt.toISOString() } : null
}
