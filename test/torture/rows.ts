import { randomFrom } from '../support/pieces.ts'

/** What must be stored of one review once its file is imported whole, however often it was interrupted. */
export interface Wanted {
  verbatim: string
  rating: number | null
  reply: string | null
}

export interface Invented {
  csv: string
  rows: number
  /** By native id; for a file without ids by its words, author and number among equals. */
  wanted: Map<string, Wanted>
  mapping: object
}

const WORDS = [
  '배송이',
  '늦어요',
  '포장이',
  '예뻐요',
  'the',
  'lid',
  'leaks',
  'keeps',
  'tea',
  'hot',
  '质量很好',
  '退款太慢',
  '接客が丁寧',
  '画面が固まる',
  '가격이',
  '비싸요',
  'never',
  'again',
  '最高',
  '客服不理人',
]
const START = Date.UTC(2025, 0, 1)

const common = {
  rating: { min: 1, max: 5 },
  dates: { saidAt: { kind: 'calendar', order: 'ymd', zoned: true } },
}
const fields = {
  saidAt: 'date',
  rating: 'stars',
  text: ['words'],
  authorName: 'author',
  productName: 'product',
  reply: 'answer',
}

/** Reviews with ids of their own: some stand twice, some are edited further down, some are answered only there. */
export function withIds(seed: number, rows: number): Invented {
  const random = randomFrom(seed)
  const wanted = new Map<string, Wanted>()
  const lines: string[] = []
  const ids: string[] = []
  for (let row = 0; row < rows; row++) {
    const again = row > 10 && random() < 0.12
    const id = again ? (ids[Math.floor(random() * ids.length)] ?? '') : `review-${seed}-${row}`
    const before = wanted.get(id)
    // Every third that comes again says the very same.
    const same = before !== undefined && random() < 0.33
    const now: Wanted = {
      verbatim: same ? before.verbatim : sentence(random, row),
      rating: same ? before.rating : ratingOf(random),
      // One wording has one answer: which of two is the newer, a file without dates of answers does not say.
      reply: same && before.reply !== null ? before.reply : random() < 0.1 ? `Thank you ${row}` : null,
    }
    lines.push([id, ...cells(now, row, random)].join(','))
    wanted.set(id, { ...now, reply: now.reply ?? before?.reply ?? null })
    if (!again) ids.push(id)
  }
  const csv = `id,date,stars,words,author,product,answer\n${lines.join('\n')}\n`
  return { csv, rows, wanted, mapping: { ...common, fields: { ...fields, id: 'id' }, identity: 'native' } }
}

/** Reviews without ids, some equal in all they hold: each is one of its own. */
export function withoutIds(seed: number, rows: number): Invented {
  const random = randomFrom(seed)
  const lines: string[] = []
  for (let row = 0; row < rows; row++) {
    const again = row > 10 && random() < 0.05
    const now = { verbatim: sentence(random, row), rating: ratingOf(random), reply: null }
    lines.push(again ? (lines[Math.floor(random() * lines.length)] ?? '') : cells(now, row, random).join(','))
  }
  const wanted = new Map<string, Wanted>()
  const seen = new Map<string, number>()
  for (const line of lines) {
    const [, stars = '', words = ''] = line.split(',')
    const key = `${words}|${stars}`
    seen.set(key, (seen.get(key) ?? 0) + 1)
    wanted.set(`${key}#${seen.get(key)}`, { verbatim: words, rating: stars === '' ? null : Number(stars), reply: null })
  }
  return {
    csv: `date,stars,words,author,product,answer\n${lines.join('\n')}\n`,
    rows,
    wanted,
    mapping: { ...common, fields, identity: 'derived' },
  }
}

function sentence(random: () => number, row: number): string {
  const length = 3 + Math.floor(random() * 9)
  return `${Array.from({ length }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ')} ${row}`
}

const ratingOf = (random: () => number): number | null => (random() < 0.05 ? null : 1 + Math.floor(random() * 5))

const cells = ({ verbatim, rating, reply }: Wanted, row: number, random: () => number): string[] => [
  new Date(START + row * 60_000).toISOString(),
  rating === null ? '' : String(rating),
  verbatim,
  `Author ${Math.floor(random() * 5000)}`,
  ['Flask', 'Kettle', 'Cup', '머그'][Math.floor(random() * 4)] ?? '',
  reply ?? '',
]
