import { describe, expect, it } from 'vitest'
import { readParams, writeParams } from '../../../ui/url.ts'
import { filterParams, isFiltered, readFilter, without, withValues } from './filter-url.ts'

const there = (search: string) => readFilter(readParams(search))
const back = (search: string) => writeParams(filterParams(there(search)))

describe('a filter in the address', () => {
  it('comes back as it went', () => {
    const address = '?q=%EB%B0%B0%EC%86%A1&from=2026-01-01&answered=no&rating=1&rating=2&topic=delivery%2Flate'
    expect(there(back(address))).toEqual(there(address))
    expect(there(address)).toEqual({
      q: '배송',
      from: '2026-01-01',
      answered: 'no',
      rating: [1, 2],
      topic: ['delivery/late'],
    })
  })
  it('leaves out what makes no sense', () => {
    expect(there('?from=yesterday&answered=maybe&unread=no&rating=good&nonsense=1&order=sideways')).toEqual({})
  })
  it('counts an order as no filter', () => {
    expect(isFiltered(there('?order=oldest'))).toBe(false)
    expect(isFiltered(there('?answered=no'))).toBe(true)
    expect(isFiltered(there('?unread=yes'))).toBe(true)
  })
  it('gives up one value or all of a key', () => {
    const filter = there('?topic=a&topic=b&q=x')
    expect(without(filter, 'topic', 'a')).toEqual({ q: 'x', topic: ['b'] })
    expect(without(without(filter, 'topic', 'a'), 'topic', 'b')).toEqual({ q: 'x' })
    expect(without(filter, 'q')).toEqual({ topic: ['a', 'b'] })
    expect(withValues(filter, 'rating', ['5'])).toMatchObject({ rating: [5] })
  })
})
