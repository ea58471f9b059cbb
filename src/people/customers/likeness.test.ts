import { describe, expect, test } from 'vitest'
import { initialsOf, likeness, nameMatch, ordersIn, type Trace, WORTH_SHOWING } from './likeness.ts'

describe('names', () => {
  test.each([
    ['J. Kim', 'Jane Kim', 'abbreviated'],
    ['Jane K.', 'Jane Kim', 'abbreviated'],
    ['Kim Jane', 'jane kim', 'name'],
    ['김*수', '김철수', 'abbreviated'],
    ['김○수', '김철수', 'abbreviated'],
    ['김철*', '김철수', 'abbreviated'],
    ['김**', '김철수', 'abbreviated'],
    ['j***e', 'jasmine', 'abbreviated'],
    ['王*明', '王小明', 'abbreviated'],
    ['佐藤 花子 様', '佐藤花子', 'name'],
    ['김철수님', '김철수', 'name'],
    ['J. Kim', 'Jane Lee', null],
    ['J. K.', 'Jane Kim', null],
    ['김*수', '이철수', null],
    ['김*수', '김철', null],
    ['***', '김철수', null],
    ['김*수', '김철*', null],
    ['A', 'A', null],
    ['Kim', 'Jane Kim', null],
  ])('%s and %s: %s', (a, b, want) => {
    expect(nameMatch(a, b)).toBe(want)
    expect(nameMatch(b, a)).toBe(want)
  })
})

const trace = (name: string, rest: Partial<Trace> = {}): Trace => ({
  name,
  orders: [],
  products: [],
  moments: [],
  ...rest,
})
const DAY = 86_400_000

describe('persons', () => {
  test('a name alone is never worth showing', () => {
    expect(likeness(trace('Jane Kim'), trace('Jane Kim')).score).toBeLessThan(WORTH_SHOWING)
    expect(likeness(trace('J. Kim'), trace('Jane Kim')).score).toBeLessThan(WORTH_SHOWING)
  })
  test('product and time together carry an abbreviation', () => {
    const near = likeness(
      trace('김*수', { products: [4], moments: [10 * DAY] }),
      trace('김철수', { products: [4, 5], moments: [2 * DAY, 11 * DAY] }),
    )
    expect(near).toEqual({ score: 0.6, reasons: ['abbreviated', 'product', 'time'] })
    const far = likeness(
      trace('김*수', { products: [4], moments: [100 * DAY] }),
      trace('김철수', { products: [4], moments: [2 * DAY] }),
    )
    expect(far.score).toBeLessThan(WORTH_SHOWING)
  })
  test('a shared order speaks by itself; other names near in time do not', () => {
    expect(likeness(trace('Jane', { orders: ['2026-001'] }), trace('Husband', { orders: ['2026-001'] }))).toEqual({
      score: 0.5,
      reasons: ['order'],
    })
    expect(
      likeness(trace('Jane', { moments: [1], products: [1] }), trace('Lee', { moments: [1], products: [1] })),
    ).toEqual({ score: 0, reasons: [] })
  })
})

test('order numbers are found by their column', () => {
  expect(ordersIn({ 'Order Id': ' A-1001 ', 주문번호: '20260101-7', orderStatus: 'paid', note: '12345' })).toEqual([
    'a-1001',
    '20260101-7',
  ])
})

test('names that go together begin with one of these', () => {
  expect(initialsOf('Jane Kim')).toEqual(['j', 'k'])
  expect(initialsOf('김철수')).toEqual(['김'])
})
