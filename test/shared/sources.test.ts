import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Piece, Reject } from '../../src/collect/feedback/piece.ts'
import { contentHashOf, derivedKeyOf, identityOf } from '../../src/collect/sources/identity.ts'
import { type Inspection, inspect } from '../../src/collect/sources/inspect.ts'
import { DEFAULT_LIMITS as limits } from '../../src/collect/sources/limits.ts'
import { listMembers } from '../../src/collect/sources/members.ts'
import { readPieces } from '../../src/collect/sources/read-pieces.ts'
import { openFile } from '../../src/platform/files.ts'

const DATA = fileURLToPath(new URL('../../../shared/data', import.meta.url))
const present = existsSync(join(DATA, 'EXPECTED.json'))

interface Expected {
  rows: number
  stored: number
  identity: string
  rating_of_stored?: Record<string, number>
  without_text?: number
}

type Groups = Record<string, { n: number; mean?: number } | number>

interface Facts {
  rows: number
  date?: { missing: number }
  per_month_as_written?: Groups
  per_month_utc?: Groups
  per_month?: Groups
  per_product?: Groups
  /** How many there are; per_product lists the largest. */
  products?: number
  with_reply?: number
  text?: { empty_or_blank: number }
  distinct_ids?: number
}

const json = (name: string) => (present ? JSON.parse(readFileSync(join(DATA, name), 'utf8')) : {})
const expected: Record<string, Expected> = json('EXPECTED.json')
const facts: Record<string, Facts> = json('facts.json')
const names = present ? readdirSync(DATA, { recursive: true }).map(String) : []

interface Tally {
  inspections: Inspection[]
  rows: number
  pieces: number
  rejects: Reject[]
  identities: Map<string, Piece>
  ratings: Record<string, number>
  withoutText: number
  replies: number
  undated: number
  months: Map<string, { n: number; sum: number; rated: number }>
  products: Map<string, { n: number; sum: number; rated: number }>
  revised: number
}

async function tally(files: string[]): Promise<Tally> {
  const all: Tally = {
    inspections: [],
    rows: 0,
    pieces: 0,
    rejects: [],
    identities: new Map(),
    ratings: {},
    withoutText: 0,
    replies: 0,
    undated: 0,
    months: new Map(),
    products: new Map(),
    revised: 0,
  }
  for (const name of files)
    for (const file of await listMembers(await openFile(join(DATA, name)), limits)) {
      const inspection = await inspect(file, { zone: 'UTC', limits })
      all.inspections.push(inspection)
      const seen = new Map<string, number>()
      for await (const chunk of readPieces(file, inspection, { limits }))
        for (const item of chunk) {
          all.rows++
          if ('code' in item) all.rejects.push(item)
          else count(all, item, inspection, seen)
        }
    }
  return all
}

function count(all: Tally, piece: Piece, { mapping }: Inspection, seen: Map<string, number>): void {
  all.pieces++
  const key = piece.nativeId === null ? derivedKeyOf(piece, mapping) : ''
  const occurrence = (seen.get(key) ?? 0) + 1
  if (piece.nativeId === null) seen.set(key, occurrence)
  const identity = identityOf(piece, mapping, occurrence)
  const before = all.identities.get(identity)
  if (before !== undefined && contentHashOf(before) !== contentHashOf(piece)) all.revised++
  all.identities.set(identity, piece)
  if (piece.verbatim === '') all.withoutText++
  if (piece.reply !== null) all.replies++
  if (piece.rating !== null) all.ratings[piece.rating.value] = (all.ratings[piece.rating.value] ?? 0) + 1
  if (piece.saidAt === null) all.undated++
  else add(all.months, new Date(piece.saidAt).toISOString().slice(0, 7), piece)
  if (piece.product !== null) add(all.products, piece.product.name, piece)
}

function add(groups: Tally['months'], key: string, piece: Piece): void {
  const group = groups.get(key) ?? { n: 0, sum: 0, rated: 0 }
  group.n++
  if (piece.rating !== null) {
    group.sum += piece.rating.value
    group.rated++
  }
  groups.set(key, group)
}

function agree(found: Tally['months'], truth: Groups, size = Object.keys(truth).length): void {
  expect(found.size).toBe(size)
  for (const [key, group] of Object.entries(truth)) {
    const { n, mean } = typeof group === 'number' ? { n: group, mean: undefined } : group
    const mine = found.get(key.trim())
    expect(mine?.n, key).toBe(n)
    if (mean !== undefined && mine !== undefined) expect(mine.sum / mine.rated, key).toBeCloseTo(mean, 3)
  }
}

function filesOf(pattern: string): string[] {
  const parts = pattern.split('*').map(part => part.replace(/[.]/g, '\\.'))
  return names.filter(name => new RegExp(`^${parts.join('[^/]*')}$`).test(name)).sort()
}

const groupFacts: Record<string, string> = {
  'app-reviews/play-console/reviews_*.csv': 'GROUP play-console firefox',
  ...Object.fromEntries(
    ['candy-crush-saga_jp', 'candy-crush-saga_us', 'royal-match_de', 'royal-match_jp', 'royal-match_us'].map(feed => [
      `app-reviews/itunes-rss/${feed}_page*.json`,
      `GROUP itunes-rss ${feed}`,
    ]),
  ),
}

describe.skipIf(!present)(
  'real exports in ../shared/data (skipped where that folder is not beside the repository)',
  () => {
    it.each(Object.entries(expected))('%s is stored as expected, with no hand mapping', async (pattern, truth) => {
      const found = await tally(filesOf(pattern))
      expect(found.rows).toBe(truth.rows)
      expect(found.rejects).toEqual([])
      expect(found.identities.size).toBe(truth.stored)
      expect(found.inspections.every(inspection => inspection.certain)).toBe(true)
      const native = !truth.identity.startsWith('derived') && !truth.identity.startsWith('app, OS')
      expect(found.inspections.every(inspection => (inspection.mapping.identity === 'native') === native)).toBe(true)
      if (truth.rating_of_stored !== undefined) expect(found.ratings).toEqual(truth.rating_of_stored)
      if (truth.without_text !== undefined) expect(found.withoutText).toBe(truth.without_text)
      const known = facts[groupFacts[pattern] ?? pattern]
      if (known === undefined) return
      if (known.with_reply !== undefined) expect(found.replies).toBe(known.with_reply)
      if (known.per_product !== undefined) agree(found.products, known.per_product, known.products)
      if (known.date !== undefined && !pattern.includes('taobao')) expect(found.undated).toBe(known.date.missing)
      const months = known.per_month_utc ?? known.per_month_as_written ?? known.per_month
      if (months !== undefined) agree(found.months, months)
    })

    const dated = names.filter(
      name =>
        /^(app-reviews\/nested|boards\/.*comments|boards\/canny|ko\/avo|ko\/naver_movie_raw_json|social\/loom|nasty|zh\/connect)/.test(
          name,
        ) && (facts[name]?.per_month_utc ?? facts[name]?.per_month_as_written) !== undefined,
    )
    it.each(dated)('%s agrees by month and product', async name => {
      const found = await tally([name])
      const known = facts[name]
      expect(found.rows).toBe(known?.rows)
      agree(found.months, known?.per_month_utc ?? known?.per_month_as_written ?? {})
      if (known?.per_product !== undefined && !name.includes('madrid'))
        agree(found.products, known.per_product, known.products)
      if (known?.with_reply !== undefined) expect(found.replies).toBe(known.with_reply)
      if (known?.text !== undefined) expect(found.withoutText).toBe(known.text.empty_or_blank)
    })

    it('two crawls of one app overlap as far as they do', async () => {
      const overlaps = facts['GROUP avo result/update overlap (USER,DATE,COMMENT)'] as unknown as Record<
        string,
        { in_both: number }
      >
      for (const [file, { in_both }] of Object.entries(overlaps)) {
        const first = await tally([`ko/avo/result_${file}`])
        const second = await tally([`ko/avo/update_${file}`])
        expect([...second.identities.keys()].filter(id => first.identities.has(id)).length, file).toBe(in_both)
      }
    })

    it('the large gzipped file is read whole', async () => {
      const name = 'ko/naver_movie_reviews_full.csv.gz'
      const found = await tally([name])
      expect(found).toMatchObject({ rows: facts[name]?.rows, rejects: [], withoutText: 12 })
      expect(found.identities.size).toBe(facts[name]?.distinct_ids)
      agree(found.months, facts[name]?.per_month ?? {})
    }, 60_000)

    it('the nasty files end in right rows or clear rejects', async () => {
      const serial = await tally(['nasty/airline_excel_serial_dates_600.csv'])
      expect([serial.rows, serial.identities.size, serial.undated]).toEqual([595, 594, 0])
      expect(serial.rejects).toMatchObject([{ row: 595, code: 'cells-missing', params: { have: 5, want: 15 } }])
      expect([...serial.months.keys()]).toEqual(['2015-02'])

      const scientific = await tally(['nasty/airline_ids_in_scientific_notation_first600.csv'])
      expect([scientific.rows, scientific.identities.size, scientific.rejects.length]).toEqual([583, 583, 0])
      expect(scientific.inspections[0]?.mapping.identity).toBe('derived')
      expect([...scientific.months.keys()]).toEqual(['2015-02'])

      const mixed = await tally(['nasty/amazon_multicountry_semicolon_mixed_encoding.csv'])
      expect([mixed.rows, mixed.identities.size, mixed.rejects.length]).toEqual([162, 162, 0])
      expect(mixed.ratings).toEqual({ 1: 35, 2: 11, 3: 17, 4: 24, 5: 75 })
      expect([...mixed.identities.values()].some(piece => piece.verbatim.includes('\uFFFD'))).toBe(false)

      // A lone 6 among 499 answers of 1 to 5 is a mistake, not a longer scale.
      const csat = await tally(['nasty/csat_cp949.csv'])
      expect(csat.identities.size).toBe(499)
      expect(csat.rejects).toMatchObject([
        { field: '만족도', code: 'rating-out-of-scale', params: { value: '6', min: 1, max: 5 } },
      ])
      expect(csat.inspections[0]?.mapping).toMatchObject({ identity: 'derived', channel: 'survey' })

      const sentence = await tally(['nasty/naver_movie_rating_as_sentence.csv'])
      expect([sentence.rows, sentence.identities.size, sentence.undated, sentence.rejects.length]).toEqual([
        576, 576, 0, 0,
      ])
      expect(sentence.inspections[0]?.mapping.rating).toEqual({ min: 1, max: 10 })

      const arabic = await tally(['nasty/arabic_products_rtl.csv'])
      expect(arabic.ratings).toEqual({ '-1': 161, 0: 41, 1: 498 })
      expect(arabic.identities.size).toBe(700)
    })

    it('one row without a review link is still known again', async () => {
      const found = await tally(['app-reviews/play-console/just-3-reviews_original_utf8.csv'])
      expect([found.rows, found.identities.size, found.withoutText]).toEqual([3, 3, 1])
    })

    it('every other table is read, or refused for a reason a person can act on', async () => {
      const tables = names.filter(
        name => /\.(csv|tsv|jsonl|json)$/.test(name) && name.includes('/') && !name.startsWith('calls/'),
      )
      for (const name of tables) {
        const found = await tally([name]).catch((error: unknown) => error)
        if (found instanceof Error) expect(found, name).toMatchObject({ code: 'no-text-no-rating' })
        else expect((found as Tally).rows, name).toBeGreaterThan(0)
      }
    }, 120_000)
  },
)
