import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'
import { sourceFiles, textOf } from '../support/tree.ts'

const STAGES = ['people', 'collect', 'analyze', 'route', 'respond', 'act', 'close-loop', 'promote', 'share']
const FIXED = ['schema', 'policy', 'queries', 'commands', 'port', 'reactions', 'jobs', 'routes']
/** Same input, same output: packages that a pure file may use. */
const PACKAGES = ['zod', '@hono/zod-openapi', 'csv-parse', 'chardet', 'iconv-lite', 'fflate', 'saxes', '@node-rs/jieba']
/** What Node has that only computes. */
const COMPUTES = ['node:crypto', 'node:zlib', 'node:buffer']

const inRooms = sourceFiles().filter(path => STAGES.includes(path.split('/')[1] ?? ''))

test('every file of a stage lies in a room', () => {
  expect(inRooms.length).toBeGreaterThan(100)
  expect(inRooms.filter(path => path.split('/').length < 4)).toEqual([])
})

test('a file of a room has one of the fixed names, is a page, or is pure', () => {
  const wrong = inRooms
    .filter(path => !isPage(path) && !hasFixedName(path))
    .flatMap(path => effectsOf(path).map(effect => `${path} uses ${effect}`))
  expect(wrong).toEqual([])
})

test('screens lie in pages/', () => {
  expect(inRooms.filter(path => path.endsWith('.tsx') && !isPage(path))).toEqual([])
})

/** A schema brings the checker along, which is larger than every screen together. */
test('the console takes only types from schemas', () => {
  const console = sourceFiles().filter(path => isPage(path) || /^src\/(ui|app\/shell)\/|\.tsx$/.test(path))
  const wrong = console.filter(path => /^import (?!type\b)[^'"]*['"][^'"]*\/schema\.ts['"]/m.test(textOf(path)))
  expect(wrong).toEqual([])
})

const isPage = (path: string): boolean => path.split('/')[3] === 'pages'
const hasFixedName = (path: string): boolean =>
  path.split('/').length === 4 && FIXED.some(name => path.endsWith(`/${name}.ts`))

/** What a file imports, types left out, that does more than compute. */
function effectsOf(path: string): string[] {
  const imports = [
    ...textOf(path).matchAll(/^\s*(?:import|export)\s+(?!type\b)(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm),
  ].map(([, from = '']) => from)
  return imports.filter(from => {
    if (!from.startsWith('.'))
      return ![...PACKAGES, ...COMPUTES].some(name => from === name || from.startsWith(`${name}/`))
    const target = normalize(join(dirname(path), from))
    return (
      /^src\/(db|events|ui|app|integrations)\//.test(target) ||
      /^src\/platform\/(?!errors|days)/.test(target) ||
      /\/(queries|commands|jobs|reactions|routes)\.ts$/.test(target)
    )
  })
}
