import { expect, it } from 'vitest'
import { chooseLocale } from './locale.ts'
import { hrefWith, readParams, valuesOf, writeParams } from './url.ts'

it('repeats a key for several values and leaves empty ones out', () => {
  expect(writeParams({ topic: ['a/b', 'c'], q: '배송', empty: '', none: undefined, zero: 0 })).toBe(
    '?topic=a%2Fb&topic=c&q=%EB%B0%B0%EC%86%A1&zero=0',
  )
  expect(hrefWith('/w/main', {})).toBe('/w/main')
})

it('reads an address back, one value or several', () => {
  const params = readParams('?topic=a&topic=b&topic=c&q=%ED%99%98%EB%B6%88')
  expect(params).toEqual({ topic: ['a', 'b', 'c'], q: '환불' })
  expect(valuesOf(params, 'q')).toEqual(['환불'])
  expect(valuesOf(params, 'nothing')).toEqual([])
})

it('speaks the first language it knows of those wished for', () => {
  expect(chooseLocale([null, 'de-DE', 'zh-TW', 'en'])).toBe('zh')
  expect(chooseLocale(['fr'])).toBe('en')
})
