import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { LOCALES } from '../members/schema.ts'
import { toldOf } from './told.ts'

const root = join(import.meta.dirname, '../../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const kinds = [...read('src/events/catalog.ts').matchAll(/^ {2}'([\w.-]+)':/gm)].map(found => found[1] ?? '')

test('tells names for ids of people, and leaves lists and gaps out', () => {
  expect(toldOf({ userId: 'u1', role: 'viewer' }, new Map([['u1', '하나']]))).toEqual({
    userId: 'u1',
    role: 'viewer',
    person: '하나',
  })
  expect(toldOf({ months: null, languages: ['ko'], count: 3 }, new Map())).toEqual({ count: 3 })
})

describe.each(LOCALES)('in %s', locale => {
  it('has words for every kind of event', () => {
    expect(kinds.length).toBeGreaterThan(30)
    const words = JSON.parse(read(`locales/${locale}.json`)).audit.kind
    const missing = kinds.filter(kind => {
      const [area = '', deed = ''] = kind.split('.')
      return !words[area]?.[deed]
    })
    expect(missing, `add words for it to locales/${locale}.json, audit.kind`).toEqual([])
  })
})
