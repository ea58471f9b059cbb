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
  const replies = new Map<number, Settled>()
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
    revise(settled, before, { current, replies, result })
  }
  for (const [id, settled] of current) (fresh.has(id) ? result.insert : result.update).push({ id, settled })
  result.replies = [...replies].map(([id, settled]) => ({ id, settled }))
  return result
}

interface Progress {
  current: Map<number, Settled>
  replies: Map<number, Settled>
  result: Settlement
}

function revise(settled: Settled, before: Known, progress: Progress): void {
  if (before.contentHash === settled.contentHash || before.history.has(settled.contentHash)) {
    repeat(settled, before, progress)
    return
  }
  const { current, replies, result } = progress
  const { id } = before
  result.updated++
  const at = saidOrEdited(settled)
  if (at !== null && before.at !== null && at < before.at) {
    before.history.add(settled.contentHash)
    result.past.push({ id, settled, late: true })
    return
  }
  const replaced = current.get(id)
  const { reply } = settled.piece
  result.past.push({ id, settled: replaced ?? null, late: false })
  before.history.add(before.contentHash)
  before.contentHash = settled.contentHash
  before.at = at
  before.reply = reply?.text ?? before.reply
  current.set(id, replaced ? editOf(reply === null ? answeredBy(settled, replaced) : settled, replaced) : settled)
  if (reply !== null) replies.delete(id)
}

/** The same words again; all that can be new is the reply. */
function repeat(settled: Settled, before: Known, { current, replies, result }: Progress): void {
  const reply = settled.piece.reply?.text ?? null
  if (reply === null || reply === before.reply || before.contentHash !== settled.contentHash) {
    result.unchanged++
    return
  }
  before.reply = reply
  result.updated++
  const here = current.get(before.id)
  // A reply to what this very batch stores is stored with it.
  if (here) current.set(before.id, answeredBy(here, settled))
  else replies.set(before.id, settled)
}

/** A piece is of the day on which it was first said; later words are an edit of it, whether they come in the same batch or in another. */
function editOf(settled: Settled, { piece: { saidAt, saidPrecision } }: Settled): Settled {
  const editedAt = settled.piece.editedAt ?? settled.piece.saidAt
  return saidAt === null ? settled : { ...settled, piece: { ...settled.piece, saidAt, saidPrecision, editedAt } }
}

const answeredBy = (settled: Settled, { piece: { reply } }: Settled): Settled => ({
  ...settled,
  piece: { ...settled.piece, reply },
})
