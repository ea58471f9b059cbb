import { describe, expect, it } from 'vitest'
import { fileOf } from '../../../test/shared/memory-file.ts'
import type { Piece, Reject } from '../feedback/piece.ts'
import { inspect } from './inspect.ts'
import { DEFAULT_LIMITS as limits } from './limits.ts'
import { FileProblem } from './problem.ts'
import { readPieces } from './read-pieces.ts'

async function read(json: unknown, { name = 'reviews.json', step = 1 << 16 } = {}) {
  const file = fileOf(typeof json === 'string' ? json : JSON.stringify(json, null, 1), name, step)
  const inspection = await inspect(file, { zone: 'UTC', limits })
  const items: (Piece | Reject)[] = []
  for await (const chunk of readPieces(file, inspection, { limits })) items.push(...chunk)
  return {
    inspection,
    items,
    pieces: items.filter((item): item is Piece => !('code' in item)),
    rejects: items.filter((item): item is Reject => 'code' in item),
  }
}

const REVIEWS = [
  { review_id: 501, rating: 5, text: 'Works as it should', date: '2026-02-01' },
  { review_id: 777, rating: 2, text: 'The "lid" broke {twice}\n[sic]', date: '2026-02-03' },
]

const entry = (id: string, rating: string | null) => ({
  author: { uri: { label: `https://itunes.apple.com/kr/reviews/id${id}` }, name: { label: '하늘' }, label: '' },
  updated: { label: '2026-01-09T22:06:51-07:00' },
  ...(rating === null ? {} : { 'im:rating': { label: rating } }),
  'im:version': { label: '2.1' },
  id: { label: id },
  title: { label: '좋아요' },
  content: { label: '매일 씁니다', attributes: { type: 'text' } },
  link: { attributes: { rel: 'related', href: `https://itunes.apple.com/kr/review?id=${id}` } },
})

describe('JSON', () => {
  it.each([1, 2, 17, 1 << 16])('reads an array, in pieces of %i bytes', async step => {
    const { inspection, pieces } = await read(REVIEWS, { step })
    expect(inspection).toMatchObject({ format: 'json', certain: true, path: [] })
    expect(pieces.map(piece => [piece.nativeId, piece.rating?.value, piece.verbatim])).toEqual([
      ['501', 5, 'Works as it should'],
      ['777', 2, 'The "lid" broke {twice}\n[sic]'],
    ])
  })

  it('finds the one big list in an object, past smaller ones', async () => {
    const { pieces } = await read({
      meta: { page: 1, tags: ['a'] },
      links: [{ rel: 'next', href: '/2' }],
      reviews: REVIEWS,
    })
    expect(pieces).toHaveLength(2)
  })

  it('reads app → date → reviews and keeps app and its id', async () => {
    const app = (id: string, from: number) => ({
      app_id: id,
      per_date: {
        '2026-01-01': [{ ...REVIEWS[0], review_id: from }],
        '2026-01-02': [{ ...REVIEWS[1], review_id: from + 1 }],
      },
    })
    const { pieces } = await read({ Comet: app('100', 91), Lark: app('200', 95) })
    expect(pieces.map(piece => [piece.product?.key, piece.product?.name, piece.nativeId])).toEqual([
      ['100', 'Comet', '91'],
      ['100', 'Comet', '92'],
      ['200', 'Lark', '95'],
      ['200', 'Lark', '96'],
    ])
  })

  it('reads an iTunes feed, with one entry bare, and takes app and country from its addresses', async () => {
    const id = {
      label:
        'https://mzstoreservices-int-st.itunes.apple.com/kr/rss/customerreviews/id=123456789/sortBy=mostRecent/json',
    }
    const many = await read({ feed: { entry: [entry('11', '1'), entry('12', '5')], id } })
    expect(many.inspection.profile).toBe('itunes-rss')
    expect(many.pieces[0]).toMatchObject({
      nativeId: '11',
      rating: { value: 1, min: 1, max: 5 },
      title: '좋아요',
      verbatim: '매일 씁니다',
      saidAt: Date.UTC(2026, 0, 10, 5, 6, 51),
      author: { name: '하늘' },
      product: { kind: 'ios', key: '123456789' },
      country: 'kr',
      version: '2.1',
    })
    const one = await read({ feed: { entry: entry('13', '4'), id } })
    expect(one.pieces).toHaveLength(1)
    await expect(read({ feed: { id } })).rejects.toMatchObject({ code: 'json-no-rows' })
  })

  it('reads JSON Lines and refuses only the broken line', async () => {
    const lines = `${JSON.stringify(REVIEWS[0])}\n\n{"review_id": 9, "text"\n${JSON.stringify(REVIEWS[1])}`
    const { inspection, pieces, rejects } = await read(lines, { step: 5 })
    expect(inspection.format).toBe('jsonl')
    expect(pieces).toHaveLength(2)
    expect(rejects).toMatchObject([{ row: 2, code: 'json-broken' }])
  })

  it('keeps keys that only later entries have', async () => {
    const late = Array.from({ length: 5200 }, (_, i) => ({ ...REVIEWS[0], review_id: 9000 + i * 7 }))
    const { pieces } = await read([...late, { ...REVIEWS[1], plan: 'pro' }])
    expect(pieces.at(-1)?.attributes).toEqual({ plan: 'pro' })
  })

  it('understands NaN as nothing', async () => {
    const { pieces } = await read('[{"text": "so: NaN, fine", "rating": NaN}, {"text": "ok", "rating": 3}]')
    expect(pieces.map(piece => [piece.verbatim, piece.rating?.value])).toEqual([
      ['so: NaN, fine', undefined],
      ['ok', 3],
    ])
  })

  it.each([20, 60, 100, 130])('says that a file cut at character %i is cut off', async at => {
    const cut = JSON.stringify(REVIEWS).slice(0, at)
    await expect(read(cut)).rejects.toMatchObject({ code: 'json-cut', params: { position: at } })
  })

  it('finds a cut far behind the sample before anything is read', async () => {
    const long = JSON.stringify(
      Array.from({ length: 30_000 }, (_, i) => ({ id: 40_000 + i * 3, text: 'x'.repeat(150) })),
    )
    await expect(inspect(fileOf(long.slice(0, -1), 'big.json'), { zone: 'UTC', limits })).rejects.toThrow(/cut off/)
    await expect(inspect(fileOf(long, 'big.json'), { zone: 'UTC', limits })).resolves.toMatchObject({ format: 'json' })
  })

  it('says where the JSON is broken', async () => {
    await expect(read('{"reviews": oops]}')).rejects.toBeInstanceOf(FileProblem)
    await expect(read('[1, 2, 3]')).rejects.toMatchObject({ code: 'json-no-rows' })
  })
})
