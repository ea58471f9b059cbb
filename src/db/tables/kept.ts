import type { Generated } from 'kysely'

/** Who made a row and changed it last; one put away keeps its row, so that it can come back. */
export interface Kept {
  madeBy: string | null
  madeAt: Generated<Date>
  changedBy: string | null
  changedAt: Generated<Date>
  removedBy: string | null
  removedAt: Date | null
}
