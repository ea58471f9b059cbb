/** How far a piece is with us: who looks after it, whether it is done, how it is sorted. */
export interface Standing {
  ownerId: string | null
  answered: boolean
  /** A member said that it needs no answer. */
  waivedAt: Date | null
  /** It was answered, yet there is something left to do. */
  reopenedAt: Date | null
  tags: number[]
  /** Our own words need nothing. */
  ours: boolean
}

/** Done: answered, or in need of no answer, and not reopened since. */
export const isDone = ({ answered, waivedAt, reopenedAt, ours }: Omit<Standing, 'ownerId' | 'tags'>): boolean =>
  ours || waivedAt !== null || (answered && reopenedAt === null)
