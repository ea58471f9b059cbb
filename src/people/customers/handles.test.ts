import { describe, expect, test } from 'vitest'
import { addressKey, authorKey, handlesOf } from './handles.ts'

describe('who said it', () => {
  test('an address is the same in any case and width', () => {
    expect(addressKey(' Jane.Kim@Example.COM ')).toBe('jane.kim@example.com')
    expect(addressKey('ｊａｎｅ@example.com')).toBe('jane@example.com')
  })
  test.each(['', 'jane', 'jane@', '@example.com', 'no-reply@shop.com', 'guest@shop.com', 'a b@example.com'])(
    'no address: %s',
    text => expect(addressKey(text)).toBeNull(),
  )
  test.each(['', ' ', '0', 'Anonymous', '비회원', '匿名用户', 'null'])('nobody: %s', text =>
    expect(authorKey(text)).toBeNull(),
  )
  test('ids keep their case', () => expect(authorKey(' aB1 ')).toBe('aB1'))
  test('the address comes first, the id holds at its place', () => {
    expect(handlesOf({ id: 'u1', email: 'A@b.co' }, 'amazon')).toEqual([
      { kind: 'address', place: '', key: 'a@b.co' },
      { kind: 'author', place: 'amazon', key: 'u1' },
    ])
  })
  test('an address in place of an id is an address', () => {
    expect(handlesOf({ id: 'A@b.co', email: 'a@b.co' }, 'x')).toEqual([{ kind: 'address', place: '', key: 'a@b.co' }])
    expect(handlesOf({ id: 'A@b.co', email: null }, 'x')).toEqual([{ kind: 'address', place: '', key: 'a@b.co' }])
  })
  test('a name alone is nobody', () => expect(handlesOf({ id: null, email: null }, 'x')).toEqual([]))
})
