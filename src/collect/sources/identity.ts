import { hash } from 'node:crypto'
import type { Piece } from '../feedback/piece.ts'
import type { Mapping } from './mapping.ts'
import { offsetOf } from './zone.ts'

const PART = '\u001f'

function digest(text: string): string {
  return hash('sha256', text, 'hex').slice(0, 32)
}

/**
 * Names a piece among all of its source: 32 hex digits. A native id is hashed as it is; else the row's own fields and which of the
 * equal rows of its file it is (`occurrence`, from 1; ignored with a native id).
 */
export function identityOf(piece: Piece, mapping: Mapping, occurrence: number): string {
  if (piece.nativeId !== null) return digest(`id${PART}${piece.nativeId}`)
  return digest(`row${PART}${occurrence}${PART}${derivedKeyOf(piece, mapping)}`)
}

/** What makes a row without a native id itself, as 32 hex digits: equal for equal rows, whatever their file. */
export function derivedKeyOf(piece: Piece, mapping: Mapping): string {
  let key = ''
  for (const field of mapping.identityFields) key += `${PART}${partOf(field, piece, mapping)}`
  return digest(key)
}

function partOf(field: Mapping['identityFields'][number], piece: Piece, mapping: Mapping): string {
  if (field === 'text') return piece.verbatim.trim()
  if (field === 'title') return piece.title
  if (field === 'rating') return piece.rating === null ? '' : String(piece.rating.value)
  if (field === 'author') return piece.author.id ?? piece.author.name ?? piece.author.email ?? ''
  if (field === 'parent') return piece.parentId ?? ''
  if (field === 'product') return piece.product === null ? '' : `${piece.product.kind}:${piece.product.key}`
  return saidPart(piece, mapping)
}

// A date without an offset counts as it was written, so that changing the reporting zone makes no new feedback.
function saidPart(piece: Piece, mapping: Mapping): string {
  if (piece.saidAt === null) return ''
  if (mapping.dates.saidAt?.zoned) return String(piece.saidAt)
  return String(piece.saidAt + offsetOf(mapping.zone)(piece.saidAt))
}

/** Columns that count what others did with a piece; they move from export to export without anybody revising it. */
const ENGAGEMENT = /thumbs|likes?\b|helpful|votes?|retweet|count|score|image|img|추천수|공감|点赞|いいね/i

function attributesPart(attributes: Piece['attributes']): string {
  let part = ''
  for (const name of Object.keys(attributes).sort())
    if (!ENGAGEMENT.test(name)) part += `${PART}${name}=${attributes[name]}`
  return part
}

/**
 * What a row says, as 32 hex digits: words, title, rating, version and its other columns but for counts of likes and the like.
 * When it differs the feedback was revised; dates and replies may change without that.
 */
export function contentHashOf(piece: Piece): string {
  const { rating } = piece
  const stars = rating === null ? '' : `${rating.value}/${rating.min}-${rating.max}`
  return digest(
    `${piece.verbatim}${PART}${piece.title}${PART}${stars}${PART}${piece.version ?? ''}${attributesPart(piece.attributes)}`,
  )
}
