import type { Settled } from './record.ts'

/** What is known of an identity that was met before, in the database or earlier in the same batch. */
export interface Known {
  id: number
  contentHash: string
  /** Hashes of its earlier wordings. */
  history: Set<string>
  /** When it was last said or edited, ms; null when unknown. */
  at: number | null
  /** Text of the reply found with it, or null. */
  reply: string | null
}

/** What a batch does to the store. */
export interface Settlement {
  insert: { id: number; settled: Settled }[]
  /** Wordings that are replaced or come `late` (older than what is known), with their piece; `settled` null: what is stored now. */
  past: { id: number; settled: Settled | null; late: boolean }[]
  update: { id: number; settled: Settled }[]
  replies: { id: number; settled: Settled }[]
  imported: number
  updated: number
  unchanged: number
}

const saidOrEdited = ({ piece }: Settled): number | null => piece.editedAt ?? piece.saidAt

/**
 * Decides, row by row in file order, what is new, changed or known. The later row of a file wins and the earlier becomes history;
 * a wording seen before is never news, so that files can be imported again in any order. Pure: `nextId` hands out fresh ids.
 */
export function settleBatch(rows: Settled[], known: Map<string, Known>, nextId: () => number): Settlement {
  const result: Settlement = { insert: [], past: [], update: [], replies: [], imported: 0, updated: 0, unchanged: 0 }
  const current = new Map<number, Settled>()
  const fresh = new Set<number>()
  for (const settled of rows) {
    const before = known.get(settled.identity)
    if (before === undefined) {
      const id = nextId()
      known.set(settled.identity, {
        id,
        contentHash: settled.contentHash,
        history: new Set(),
        at: saidOrEdited(settled),
        reply: settled.piece.reply?.text ?? null,
      })
      current.set(id, settled)
      fresh.add(id)
      result.imported++
      continue
    }
    revise(settled, before, { current, result })
  }
  for (const [id, settled] of current) (fresh.has(id) ? result.insert : result.update).push({ id, settled })
  return result
}

function revise(
  settled: Settled,
  before: Known,
  { current, result }: { current: Map<number, Settled>; result: Settlement },
): void {
  const { id } = before
  const reply = settled.piece.reply?.text ?? null
  const sameWords = before.contentHash === settled.contentHash || before.history.has(settled.contentHash)
  if (sameWords) {
    if (reply !== null && reply !== before.reply && before.contentHash === settled.contentHash) {
      before.reply = reply
      result.replies.push({ id, settled })
      result.updated++
    } else result.unchanged++
    return
  }
  result.updated++
  const at = saidOrEdited(settled)
  if (at !== null && before.at !== null && at < before.at) {
    before.history.add(settled.contentHash)
    result.past.push({ id, settled, late: true })
    return
  }
  result.past.push({ id, settled: current.get(id) ?? null, late: false })
  before.history.add(before.contentHash)
  before.contentHash = settled.contentHash
  before.at = at
  before.reply = reply ?? before.reply
  current.set(id, settled)
}
