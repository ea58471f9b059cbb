import { describe, expect, it } from 'vitest'
import { fileOf } from '../../../test/shared/memory-file.ts'
import type { Piece, Reject } from '../feedback/piece.ts'
import { inspect } from './inspect.ts'
import { type Limits, DEFAULT_LIMITS as limits } from './limits.ts'
import { mappingSchema } from './mapping.ts'
import { FileProblem, rejectMessage } from './problem.ts'
import { readPieces } from './read-pieces.ts'

async function read(content: string | Uint8Array, given: Partial<Limits> = {}, step = 1 << 16) {
  const bounds = { ...limits, ...given }
  const file = fileOf(content, 'reviews.csv', step)
  const inspection = await inspect(file, { zone: 'UTC', limits: bounds })
  const items: (Piece | Reject)[] = []
  const chunks: number[] = []
  for await (const chunk of readPieces(file, inspection, { limits: bounds })) {
    chunks.push(chunk.length)
    items.push(...chunk)
  }
  return { inspection, items, chunks, said: items.map(item => ('code' in item ? item.code : item.verbatim)) }
}

describe('whole files that cannot be taken', () => {
  it.each([
    ['file-empty', ''],
    ['file-empty', ' \n\n  \r\n'],
    ['header-only', 'rating,review\n'],
    ['header-only', 'rating,review\n,\n\n'],
    ['file-binary', Buffer.from('%PDF-1.7\n\0\0\0\0\0\0\0\0\0\x01\x02\x03\x04', 'latin1')],
    ['file-binary', Buffer.from('d0cf11e0a1b11ae1000000000000000000000000000000003e000300feff0900', 'hex')],
    ['no-text-no-rating', 'user_id,segment\n77,Free\n91,Pro\n'],
    ['xlsx-broken', Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.from('PK\x05\x06'), Buffer.alloc(18)])],
    ['zip-cut', Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(500)])],
  ])('%s', async (code, content) => {
    const failure = await read(content).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(FileProblem)
    expect(failure).toMatchObject({ code, message: expect.stringContaining('reviews.csv') })
  })

  it('too many rows', async () => {
    await expect(read('review\na\nb\nc\n', { rows: 2 })).rejects.toMatchObject({ code: 'too-many-rows' })
  })
})

describe('rows that cannot be taken', () => {
  it.each([1, 3, 1 << 16])('leave the others alone (read by %i)', async step => {
    const csv = [
      'date,rating,review',
      '2026-01-01,5,good',
      '2026-02-31,5,impossible day',
      '2026-01-02,9',
      '2026-01-02,4,a,b',
      '',
      ',,',
      '2026-01-03,,',
      '2026-01-03,NA,only words',
      '2026-01-03,3,',
      '2026-01-03,2,"open quote',
      '2026-01-04,1,"fine, quoted"',
      '',
    ].join('\n')
    const { said, items } = await read(csv, {}, step)
    expect(said).toEqual([
      'good',
      'date-impossible',
      'cells-missing',
      'cells-extra',
      'nothing-said',
      'only words',
      '',
      'quote-broken',
      'fine, quoted',
    ])
    expect(items.map(item => item.row)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(items[1]).toMatchObject({
      field: 'date',
      params: { value: '2026-02-31' },
      cells: ['2026-02-31', '5', 'impossible day'],
    })
  })

  it('name row, field and what to do', async () => {
    const rows = Array.from({ length: 100 }, (_, i) => `${(i % 5) + 1},ok`)
    const { items } = await read(`rating,review\n${rows.join('\n')}\n6,too much\nsuperb,odd\n`)
    const messages = items.filter(item => 'code' in item).map(rejectMessage)
    expect(messages).toEqual([
      'row 101, rating: 6 is outside the scale 1 to 5. Correct it or change the scale in the mapping.',
      'row 102, rating: "superb" is not a rating.',
    ])
  })

  it('hold a 2 MB cell only in part', async () => {
    const { items, said } = await read(`review,rating\n"${'x,'.repeat(1 << 20)}",5\nfine,4\n`)
    expect(said).toEqual(['cell-too-long', 'fine'])
    expect(items[0]).toMatchObject({ field: 'review', params: { length: 2 << 20, limit: 100_000 } })
    expect((items[0] as Reject).cells[0]?.length).toBeLessThan(3000)
  })

  it('keep an unreadable date as an attribute rather than lose the words', async () => {
    const { items } = await read(`date,review\n${'2026-01-01,ok\n'.repeat(30)}soon,still said\n`)
    expect(items.at(-1)).toMatchObject({
      verbatim: 'still said',
      saidAt: null,
      saidPrecision: 'unknown',
      attributes: { date: 'soon' },
    })
  })
})

describe('readPieces', () => {
  it('gives chunks in file order and tells how far it has read', async () => {
    const csv = `review\n${Array.from({ length: 1201 }, (_, i) => `said ${i}`).join('\n')}`
    const { chunks, said } = await read(csv)
    expect(chunks).toEqual([500, 500, 201])
    expect(said[1200]).toBe('said 1200')
    const file = fileOf(csv, 'r.csv', 1000)
    const inspection = await inspect(file, { zone: 'UTC', limits })
    const told: number[] = []
    for await (const _ of readPieces(file, inspection, { limits, onBytes: bytes => told.push(bytes) }));
    expect(told.at(-1)).toBe(file.size)
  })

  it('stops when told to', async () => {
    const file = fileOf('review\na\nb\n', 'r.csv', 4)
    const inspection = await inspect(file, { zone: 'UTC', limits })
    const reading = readPieces(file, inspection, { limits, signal: AbortSignal.abort() })
    await expect(reading.next()).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('reads the same whatever the line ends and the pieces', async () => {
    for (const newline of ['\n', '\r\n', '\r'])
      for (const step of [1, 2, 5, 1000])
        expect((await read(['rating,review', '5,좋아요', '4,"두\n줄"', ''].join(newline), {}, step)).said).toEqual([
          '좋아요',
          '두\n줄',
        ])
  })

  it('reads a file without a header', async () => {
    const rows = ['This one was really good to me', 'That one I would not buy again', 'Well, it is what it is I guess']
    const { inspection, said } = await read(rows.map((text, i) => `${text}\t${i}`).join('\n'))
    expect(inspection).toMatchObject({ headerRows: 0, certain: false, delimiter: '\t' })
    expect(said).toEqual(rows)
  })
})

describe('a given mapping', () => {
  it('may leave scale and date forms to the cells', async () => {
    const open = mappingSchema.parse({ fields: { text: ['c'], rating: 'b', saidAt: 'a' } })
    const { preview } = await inspect(fileOf('sep=;\na;b;c\n13.1.2026;4/5;ok\n'), {
      zone: 'UTC',
      limits,
      mapping: open,
    })
    expect(preview[0]).toMatchObject({ rating: { value: 4, min: 1, max: 5 }, saidAt: Date.UTC(2026, 0, 13) })
  })

  const mapping = mappingSchema.parse({
    fields: { text: ['b'], rating: 'a' },
    rating: { min: 0, max: 10 },
    channel: 'survey',
  })

  it('is used as it is and survives JSON', async () => {
    const file = fileOf('a,b\n7,ok\n')
    const given = mappingSchema.parse(JSON.parse(JSON.stringify(mapping)))
    const inspection = await inspect(file, { zone: 'UTC', limits, mapping: given })
    expect(inspection).toMatchObject({ profile: 'custom', certain: true })
    expect(inspection.preview[0]).toMatchObject({ rating: { value: 7, min: 0, max: 10 }, verbatim: 'ok' })
    expect(JSON.parse(JSON.stringify(inspection))).toEqual(inspection)
  })

  it('must fit the file', async () => {
    await expect(inspect(fileOf('a,c\n7,ok\n'), { zone: 'UTC', limits, mapping })).rejects.toMatchObject({
      code: 'mapping-column-missing',
      params: { column: 'b' },
    })
  })
})
