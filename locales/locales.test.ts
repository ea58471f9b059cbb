import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FIRST_WORDS } from './first-words.ts'

const root = join(import.meta.dirname, '..')
const LOCALES = ['en', 'ko', 'zh', 'ja']

type Node = { [key: string]: Node | string }

function flat(node: Node, before = ''): [string, string][] {
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string' ? [[before + key, value] as [string, string]] : flat(value, `${before}${key}.`),
  )
}

const catalogue = (locale: string) =>
  new Map(flat(JSON.parse(readFileSync(join(root, 'locales', `${locale}.json`), 'utf8')) as Node))
const catalogues = new Map(LOCALES.map(locale => [locale, catalogue(locale)]))
const english = catalogues.get('en') as Map<string, string>

/** Only English tells one from many. */
const bare = (key: string) => key.replace(/_(one|other)$/, '')
const keysOf = (locale: string) => [...new Set([...(catalogues.get(locale)?.keys() ?? [])].map(bare))].sort()
const places = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort()

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sources(path)
    return /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) ? [path] : []
  })
}

const CONSOLE = /src\/(ui|app\/(shell|screens)|[^/]+\/[^/]+\/pages)\//
const used = sources('src')
  .filter(path => CONSOLE.test(path))
  .flatMap(path =>
    [...readFileSync(join(root, path), 'utf8').matchAll(/\bt\(\s*(?:\w[\w.]* \? )?(['`])(.+?)\1/gs)].map(found => ({
      path,
      key: found[2] as string,
    })),
  )

describe.each(LOCALES)('the catalogue %s', locale => {
  const words = catalogues.get(locale) as Map<string, string>

  it('has every key of the English one and no other', () => {
    expect(keysOf(locale)).toEqual(keysOf('en'))
  })

  it('fills the same places', () => {
    const differing = [...words].filter(([key, text]) => {
      const other = english.get(key) ?? english.get(`${bare(key)}_other`) ?? ''
      const want = places(other).filter(place => place !== '{{count}}')
      return String(places(text).filter(place => place !== '{{count}}')) !== String(want)
    })
    expect(differing).toEqual([])
  })

  it('leaves nothing empty and nothing in English that should not be', () => {
    expect([...words].filter(([, text]) => text.trim() === '')).toEqual([])
    const same = [...words].filter(
      ([key, text]) =>
        locale !== 'en' && text === english.get(key) && /[a-z]{4}/.test(text.replaceAll(/\{\{\w+\}\}/g, '')),
    )
    expect(same.filter(([key]) => !/^profiles\.|\.kind\./.test(key))).toEqual([])
  })
})

it('knows every key the console asks for', () => {
  expect(used.length).toBeGreaterThan(200)
  const known = keysOf('en')
  const missing = used.filter(({ key }) => {
    const fixed = key.split('${')[0] as string
    return key.includes('${') ? !known.some(one => one.startsWith(fixed)) : !known.includes(key)
  })
  expect(missing).toEqual([])
})

it('gives the first screen every word it says', () => {
  const seen = new Set<string>()
  const walk = (path: string) => {
    if (seen.has(path) || !/^src\/.*\.tsx?$/.test(path)) return
    seen.add(path)
    const text = readFileSync(join(root, path), 'utf8')
    // The router's own imports on demand are the other screens, which wait for all words.
    const imports = path.endsWith('shell/router.tsx') ? /from '(\.[^']+)'/g : /(?:from |import\()'(\.[^']+)'/g
    // What is fetched together with all words, too.
    const early = text.replaceAll(/^import type .*$|import\([^)]*\), learnAll\(\)/gm, '')
    for (const [, target = ''] of early.matchAll(imports)) walk(join(dirname(path), target))
  }
  walk('src/app/shell/main.tsx')
  expect(seen.size).toBeGreaterThan(50)
  const later = used.filter(({ path, key }) => seen.has(path) && !FIRST_WORDS.includes(key.split('.')[0] as string))
  expect(later).toEqual([])
})

it('holds no key that nobody asks for', () => {
  const text = sources('src')
    .filter(path => CONSOLE.test(path))
    .map(path => readFileSync(join(root, path), 'utf8'))
    .join('\n')
  const said = new Set([...text.matchAll(/['`]([a-z]+(?:\.[\w+-]+)+)['`]/gi)].map(found => found[1]))
  const prefixes = [...text.matchAll(/`([a-z]+\.[\w.]*?)\$\{/gi)].map(found => found[1] as string)
  const families = /^(errors|rejects)\./
  const idle = keysOf('en').filter(
    key => !said.has(key) && !families.test(key) && !prefixes.some(prefix => key.startsWith(prefix)),
  )
  expect(idle).toEqual([])
})
