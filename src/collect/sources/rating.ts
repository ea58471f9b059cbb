import type { Rating } from '../feedback/piece.ts'

/** The scale of a rating column. */
export interface Scale {
  min: number
  max: number
}

/** A rating as written: its value, and the top of the scale when the cell names it. */
export interface WrittenRating {
  value: number
  max: number | null
}

const LONGEST = 80
const MISSING = /^(?:|-|na|n\/a|null|none|nan|undefined|없음|无|なし)$/i

// Words of the usual five-step questions, and marks of shops that know only three.
const WORDS: Record<string, number> = {}
const STEPS: [number, string[]][] = [
  [
    5,
    [
      'very satisfied',
      'excellent',
      'five',
      '매우만족',
      '매우 만족',
      '아주만족',
      '非常满意',
      '很满意',
      '十分满意',
      '好评',
      '大変満足',
      '非常に満足',
      'とても満足',
      'とても良い',
    ],
  ],
  [4, ['satisfied', 'good', 'four', '만족', '满意', '比较满意', '満足', 'やや満足', '良い']],
  [
    3,
    [
      'neutral',
      'average',
      'okay',
      'ok',
      'neither satisfied nor dissatisfied',
      'three',
      '보통',
      '一般',
      '中评',
      '普通',
      'どちらともいえない',
      'どちらでもない',
    ],
  ],
  [
    2,
    ['dissatisfied', 'poor', 'unsatisfied', 'two', '불만족', '불만', '不满意', '较不满意', '不満', 'やや不満', '悪い'],
  ],
  [
    1,
    [
      'very dissatisfied',
      'terrible',
      'very poor',
      'one',
      '매우불만족',
      '매우 불만족',
      '매우불만',
      '매우 불만',
      '非常不满意',
      '很不满意',
      '差评',
      '大変不満',
      '非常に不満',
      'とても不満',
      'とても悪い',
    ],
  ],
]
for (const [value, words] of STEPS) for (const word of words) WORDS[word] = value

const OF_MAX = /(\d{1,3})\s*(?:점\s*)?(?:만점|점\s*중|満点|满分|分满分)[^\d]{0,8}(\d{1,3}(?:[.,]\d+)?)/
const FRACTION =
  /^\D{0,20}?(\d{1,3}(?:[.,]\d+)?)\s*(?:\/|out of|von|sur|de|di|of|점\s*\/)\s*(\d{1,3})(?:\s*(?:stars?|점|分|点|Sternen?|étoiles|estrellas|stelle))?$/i
const STARRED = /^(?:별|★|⭐|星|評価)?\s*(\d{1,3}(?:[.,]\d+)?)\s*(?:점|点|點|分|stars?|개|つ|つ星|星|★|⭐)?$/i
const UNIT_STARS = /^별\s*(\d)\s*개|^(\d)\s*(?:개|つ)/

/** Reads a cell as a rating: a number, stars, `4/5`, `4.0점`, a sentence, a word. Null when nothing is said. */
export function ratingValue(cell: string): WrittenRating | 'unreadable' | null {
  const text = cell.trim()
  if (MISSING.test(text)) return null
  // No rating is a paragraph; long cells of a column taken for one by mistake need no reading.
  if (text.length > LONGEST) return 'unreadable'
  const number = Number(text)
  if (Number.isFinite(number)) return { value: number, max: null }
  return starRating(text) ?? sentenceRating(text.normalize('NFKC')) ?? 'unreadable'
}

function starRating(text: string): WrittenRating | null {
  const full = text.match(/[★⭐🌟]/gu)?.length ?? 0
  const empty = text.match(/[☆✩]/gu)?.length ?? 0
  if (full + empty === 0 || /\d/.test(text) || !/^(?:[★⭐🌟☆✩½\s]|\uFE0F)+$/u.test(text)) return null
  const half = text.includes('½') ? 0.5 : 0
  return { value: full + half, max: Math.max(5, full + empty) }
}

function sentenceRating(text: string): WrittenRating | null {
  const word = WORDS[text.toLowerCase()]
  if (word !== undefined) return { value: word, max: 5 }
  const ofMax = OF_MAX.exec(text)
  if (ofMax !== null) return { value: decimal(ofMax[2]), max: Number(ofMax[1]) }
  const fraction = FRACTION.exec(text)
  if (fraction !== null) return { value: decimal(fraction[1]), max: Number(fraction[2]) }
  const starred = STARRED.exec(text)
  if (starred !== null) return { value: decimal(starred[1]), max: null }
  const unit = UNIT_STARS.exec(text)
  if (unit !== null) return { value: Number(unit[1] ?? unit[2]), max: 5 }
  const lead = /^(\d(?:[.,]\d+)?)\s+-?\s*\p{L}/u.exec(text)
  return lead === null ? null : { value: decimal(lead[1]), max: null }
}

function decimal(text: string | undefined): number {
  return Number((text ?? '').replace(',', '.'))
}

export type RatingFault = 'rating-unreadable' | 'rating-out-of-scale'

/** Reads the cells of one column in its scale; a cell naming another maximum is brought to it. Null: no rating given. */
export function ratingReader(scale: Scale): (cell: string) => Rating | RatingFault | null {
  const seen = new Map<string, Rating | RatingFault | null>()
  return cell => {
    const known = seen.get(cell)
    if (known !== undefined) return known
    const rating = ratingIn(scale, cell)
    if (seen.size > 1000) seen.clear()
    seen.set(cell, rating)
    return rating
  }
}

function ratingIn(scale: Scale, cell: string): Rating | RatingFault | null {
  const read = ratingValue(cell)
  if (read === null) return null
  if (read === 'unreadable') return 'rating-unreadable'
  const value = read.max === null || read.max === scale.max ? read.value : (read.value / read.max) * scale.max
  if (value < scale.min || value > scale.max) return 'rating-out-of-scale'
  // As many digits as are stored: 3.3333333333 would be counted under another number than it is read back as.
  return Object.freeze({ value: Number(value.toPrecision(6)), ...scale, original: cell })
}
