/** How exactly a moment is known: to the instant, to the day (no time was written), or not at all. */
export type SaidPrecision = 'instant' | 'day' | 'unknown'

/** A rating in the scale it was given in; `original` is the cell as written. */
export interface Rating {
  value: number
  min: number
  max: number
  original: string
}

/** One row of a file as it will be stored: what one customer said (or, where `ours`, what we answered in a thread). */
export interface Piece {
  /** 1-based number of the row among the file's data rows; the header is not counted. */
  row: number
  /** The review's own id at its source, or null when the file has none that is intact. */
  nativeId: string | null
  /** Native id of the piece this one answers in a thread. */
  parentId: string | null
  /** True when the row is our own answer in a thread (e.g. inbound = False). */
  ours: boolean
  /** Milliseconds since the epoch, or null when unknown. */
  saidAt: number | null
  saidPrecision: SaidPrecision
  /** When the customer last edited it, milliseconds since the epoch. */
  editedAt: number | null
  rating: Rating | null
  title: string
  /** The exact words; empty for a rating-only row. */
  verbatim: string
  author: { id: string | null; name: string | null; email: string | null }
  /** `key` identifies the product at this kind of place (package name, ASIN, shop id); `name` is for people. */
  product: { kind: 'android' | 'ios' | 'asin' | 'shop' | 'site' | 'name'; key: string; name: string } | null
  url: string | null
  version: string | null
  device: string | null
  /** Country or storefront as written. */
  country: string | null
  /** Language the file itself claims (BCP-47), a hint only. */
  language: string | null
  /** The owner's reply found in the same row. */
  reply: { text: string; at: number | null } | null
  /** Every other non-empty column, by its header. */
  attributes: Record<string, string>
}

/** A row that could not be taken, with what is wrong and where. `code` is a key in the catalogues, `params` fill it. */
export interface Reject {
  row: number
  /** Header of the column at fault, or null when the whole row is. */
  field: string | null
  code: string
  params: Record<string, string | number>
  /** The row's cells as read, for the file of rejects. */
  cells: string[]
}
