import { isDone, type Standing } from '../../collect/feedback/standing.ts'

/** What a member does with a batch of pieces. */
export type Change =
  | { verb: 'assign'; owner: string | null; seen?: (string | null)[] | undefined }
  | { verb: 'finish'; reason: string | null }
  | { verb: 'reopen' }
  | { verb: 'tag'; tag: number }
  | { verb: 'untag'; tag: number }

/** `taken`: somebody else has given it an owner whom the member did not see. */
export type Decision = { is: 'changed'; now: Standing } | { is: 'same' } | { is: 'taken' }

/** What one change does to one piece. What it asks for already is so: nothing happens. */
export function decide(before: Standing, change: Change, now: Date): Decision {
  if (before.ours) return { is: 'same' }
  const after = standingAfter(before, change, now)
  if (after === before) return { is: 'same' }
  if (change.verb === 'assign' && change.seen?.includes(before.ownerId) === false) return { is: 'taken' }
  return { is: 'changed', now: after }
}

function standingAfter(before: Standing, change: Change, now: Date): Standing {
  switch (change.verb) {
    case 'assign':
      return before.ownerId === change.owner ? before : { ...before, ownerId: change.owner }
    case 'finish':
      // What was answered needs no excuse: it is done again.
      return isDone(before) ? before : { ...before, reopenedAt: null, waivedAt: before.answered ? null : now }
    case 'reopen':
      return isDone(before) ? { ...before, waivedAt: null, reopenedAt: before.answered ? now : null } : before
    case 'tag':
      return before.tags.includes(change.tag) ? before : { ...before, tags: [...before.tags, change.tag] }
    case 'untag':
      return without(before, change.tag)
  }
}

const without = (standing: Standing, tag: number): Standing =>
  standing.tags.includes(tag) ? { ...standing, tags: standing.tags.filter(one => one !== tag) } : standing

/** One piece of a batch as it was before. */
export interface Was {
  ownerId: string | null
  waivedAt: Date | null
  reopenedAt: Date | null
}

/** How a piece stands once its part in a batch is taken back; null when somebody has changed it since. */
export function takeBack(now: Standing, change: Change, was: Was): Standing | null {
  switch (change.verb) {
    case 'assign':
      return now.ownerId === change.owner ? { ...now, ownerId: was.ownerId } : null
    case 'finish':
      return isDone(now) ? { ...now, waivedAt: was.waivedAt, reopenedAt: was.reopenedAt } : null
    case 'reopen':
      return isDone(now) ? null : { ...now, waivedAt: was.waivedAt, reopenedAt: was.reopenedAt }
    case 'tag':
      return now.tags.includes(change.tag) ? without(now, change.tag) : null
    case 'untag':
      return now.tags.includes(change.tag) ? null : { ...now, tags: [...now.tags, change.tag] }
  }
}
