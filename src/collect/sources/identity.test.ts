import { describe, expect, it } from 'vitest'
import type { Piece } from '../feedback/piece.ts'
import { contentHashOf, derivedKeyOf, identityOf } from './identity.ts'
import { mappingSchema } from './mapping.ts'
import { isIntactId } from './native-id.ts'

const PIECE: Piece = {
  row: 1,
  nativeId: null,
  parentId: null,
  ours: false,
  saidAt: Date.UTC(2026, 0, 5),
  saidPrecision: 'day',
  editedAt: null,
  rating: { value: 4, min: 1, max: 5, original: '4' },
  title: '',
  verbatim: 'does what it says',
  author: { id: null, name: 'Mina', email: null },
  product: { kind: 'android', key: 'comet', name: 'Comet' },
  url: null,
  version: '1.2',
  device: null,
  country: null,
  language: null,
  reply: null,
  attributes: {},
}
const mapping = mappingSchema.parse({ fields: { text: ['text'] } })

describe('identityOf', () => {
  it('is 128 bits in hex, and the same for the same row anywhere in any file', () => {
    expect(identityOf(PIECE, mapping, 1)).toMatch(/^[0-9a-f]{32}$/)
    expect(identityOf({ ...PIECE, row: 99, attributes: { likes: '7' } }, mapping, 1)).toBe(
      identityOf(PIECE, mapping, 1),
    )
  })

  it('tells equal rows of one file apart by their occurrence', () => {
    expect(identityOf(PIECE, mapping, 2)).not.toBe(identityOf(PIECE, mapping, 1))
  })

  it.each([
    ['author', { author: { id: null, name: 'Jun', email: null } }],
    ['day', { saidAt: Date.UTC(2026, 0, 6) }],
    ['words', { verbatim: 'does not' }],
    ['store', { product: { kind: 'ios' as const, key: 'comet', name: 'Comet' } }],
  ])('differs by %s', (_, change) => {
    expect(derivedKeyOf({ ...PIECE, ...change }, mapping)).not.toBe(derivedKeyOf(PIECE, mapping))
  })

  it('follows the native id alone where there is one', () => {
    const native = { ...PIECE, nativeId: 'r-1' }
    expect(identityOf({ ...native, verbatim: 'edited' }, mapping, 3)).toBe(identityOf(native, mapping, 1))
    expect(identityOf({ ...native, nativeId: 'r-2' }, mapping, 1)).not.toBe(identityOf(native, mapping, 1))
  })

  it('does not change with the zone in which a date without an offset was read', () => {
    const seoul = { ...mapping, zone: 'Asia/Seoul' }
    const there = { ...PIECE, saidAt: Date.UTC(2026, 0, 4, 15) }
    expect(derivedKeyOf(there, seoul)).toBe(derivedKeyOf(PIECE, mapping))
  })
})

describe('contentHashOf', () => {
  it('changes with words, title, rating and version, not with what others did', () => {
    const before = contentHashOf(PIECE)
    expect(
      contentHashOf({
        ...PIECE,
        reply: { text: 'thanks', at: null },
        attributes: { likes: '3' },
        editedAt: 5,
        saidAt: 9,
      }),
    ).toBe(before)
    for (const change of [{ verbatim: 'x' }, { title: 'x' }, { version: '1.3' }, { rating: null }])
      expect(contentHashOf({ ...PIECE, ...change })).not.toBe(before)
  })
})

describe('isIntactId', () => {
  const numbers = (count: number, step: number, from = 0) =>
    Array.from({ length: count }, (_, i) => String(from + i * step))
  it.each([
    ['ids of a source', numbers(50, 37, 90_000), 'id', true],
    ['ids with a few repeats', [...numbers(99, 37, 90_000), '90000'], 'tweet_id', true],
    ['row numbers', numbers(50, 1), 'id', false],
    ['row numbers from one', numbers(50, 1, 1), 'id', false],
    ['row numbers with gaps', numbers(50, 2), 'id', false],
    ['a named id that counts', numbers(50, 1, 1), 'review_id', true],
    ['product ids', numbers(50, 0, 7).concat('8'), 'id', false],
    ['scientific notation', ['5.70306E+17', '5.70301E+17'], 'tweet_id', false],
    ['rounded digits', numbers(5, 1, 570_306_133_677).map(n => `${n}000000`.padEnd(18, '0')), 'tweet_id', false],
    ['mostly empty', ['', '', '', '12'], 'id', false],
  ])('judges %s', (_, cells, header, intact) => {
    expect(isIntactId(cells, header, false)).toBe(intact)
  })
})
