import type { Piece } from './piece.ts'
import { type Facets, foundBy } from './tokens.ts'

/** What the reader found, in the form it is filed with the piece. */
export interface Filing {
  language: string
  /** Null for our own words in a thread. */
  sentiment: 'positive' | 'neutral' | 'negative' | 'mixed' | null
  score: number
  confidence: number
  tone: 'satisfied' | 'frustrated' | 'angry' | 'asking' | 'neutral'
  sarcasm: boolean
  topics: string[]
  polarities: number[]
  edition: number
}

/** A piece that has its identity, its product and its reading: ready to be stored. */
export interface Settled {
  piece: Piece
  identity: string
  contentHash: string
  aliasId: number | null
  filing: Filing
}

/** The columns that tallies are counted over. */
export interface Counted {
  id: number
  sourceId: number
  aliasId: number | null
  saidAt: Date | null
  rating: number | null
  version: string | null
  language: string
  sentiment: Filing['sentiment']
  tone: Filing['tone']
  topics: string[]
  answered: boolean
  /** Not answered, and no answer is needed. */
  waived: boolean
}

export const FEEDBACK_COLUMNS = [
  'workspace_id',
  'id',
  'source_id',
  'import_id',
  'identity',
  'content_hash',
  'native_id',
  'parent_id',
  'ours',
  'alias_id',
  'said_at',
  'said_precision',
  'sorted_at',
  'edited_at',
  'rating',
  'rating_min',
  'rating_max',
  'title',
  'verbatim',
  'author',
  'author_id',
  'author_email',
  'customer_id',
  'url',
  'version',
  'device',
  'country',
  'attributes',
  'language',
  'sentiment',
  'score',
  'confidence',
  'tone',
  'sarcasm',
  'topics',
  'polarities',
  'edition',
  'answered_at',
  'found_by',
] as const

export interface Place {
  workspaceId: number
  id: number
  sourceId: number
  importId: number | null
  /** Who said it; null where nobody is known. */
  customerId: number | null
  /** Stands in as the order of pieces whose moment nobody knows. */
  receivedAt: Date
}

/** The values of FEEDBACK_COLUMNS, in that order. */
export function feedbackValues({ piece, identity, contentHash, aliasId, filing }: Settled, place: Place) {
  const saidAt = piece.saidAt === null ? null : new Date(piece.saidAt)
  const attributes = attributesOf(piece)
  return [
    place.workspaceId,
    place.id,
    place.sourceId,
    place.importId,
    identity,
    contentHash,
    piece.nativeId,
    piece.parentId,
    piece.ours,
    aliasId,
    saidAt,
    piece.saidPrecision,
    saidAt ?? place.receivedAt,
    piece.editedAt === null ? null : new Date(piece.editedAt),
    piece.rating?.value ?? null,
    piece.rating?.min ?? null,
    piece.rating?.max ?? null,
    piece.title,
    piece.verbatim,
    piece.author.name,
    piece.author.id,
    piece.author.email,
    place.customerId,
    piece.url,
    piece.version,
    piece.device,
    piece.country,
    attributes,
    filing.language,
    filing.sentiment,
    filing.score,
    filing.confidence,
    filing.tone,
    filing.sarcasm,
    filing.topics,
    filing.polarities,
    filing.edition,
    answeredAt(piece),
    foundBy(
      searchable(piece),
      facetsOf({
        sourceId: place.sourceId,
        importId: place.importId,
        aliasId,
        rating: piece.rating?.value ?? null,
        tags: [],
        version: piece.version,
        filing,
      }),
    ),
  ]
}

/** The columns nobody asked for by name, as JSON; null when there are none. */
export const attributesOf = ({ attributes }: Piece): string | null =>
  Object.keys(attributes).length === 0 ? null : JSON.stringify(attributes)

/** What a search looks through. */
export const searchable = ({ title, verbatim }: { title: string; verbatim: string }): string =>
  title === '' ? verbatim : `${title}\n${verbatim}`

/** A reply in the file answers the piece; when it was given may be unknown, then it is the moment it was said. */
export function answeredAt(piece: Piece): Date | null {
  if (piece.reply === null) return null
  return new Date(piece.reply.at ?? piece.saidAt ?? Date.now())
}

interface FacetParts {
  sourceId: number
  importId: number | null
  aliasId: number | null
  rating: number | null
  tags: number[]
  version: string | null
  filing: Filing
}

// Written out: spreading costs more here than all the rest of a row's facets.
export const facetsOf = ({ sourceId, importId, aliasId, rating, tags, version, filing }: FacetParts): Facets => ({
  sourceId,
  importId,
  aliasId,
  rating,
  tags,
  version,
  confidence: filing.confidence,
  language: filing.language,
  sentiment: filing.sentiment,
  tone: filing.tone,
  topics: filing.topics,
})
