import type { Filing } from '../../collect/feedback/record.ts'
import type { Reader } from '../text/reader.ts'

interface Readable {
  title: string
  verbatim: string
  ours: boolean
  rating: { value: number; min: number; max: number } | null
}

/** Title and words are read as one text; our own words are not read for what customers feel. */
export const readableText = ({ title, verbatim }: { title: string; verbatim: string }): string =>
  title === '' ? verbatim : `${title}\n${verbatim}`

/** A rating as 0…1, or null. */
export const normalised = (rating: Readable['rating']): number | null =>
  rating === null || rating.max === rating.min ? null : (rating.value - rating.min) / (rating.max - rating.min)

/** Reads one piece, in the form it is filed. */
export function readPiece(reader: Reader, piece: Readable, edition: number): Filing {
  const reading = reader.read(readableText(piece), normalised(piece.rating))
  return {
    language: reading.language,
    sentiment: piece.ours ? null : reading.sentiment,
    score: reading.score,
    confidence: reading.confidence,
    tone: reading.tone,
    sarcasm: reading.sarcasm === 'possible',
    topics: piece.ours ? [] : reading.topics.map(topic => topic.id),
    polarities: piece.ours ? [] : reading.topics.map(topic => topic.polarity),
    edition,
  }
}
