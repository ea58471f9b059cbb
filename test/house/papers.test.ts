import { existsSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'
import { filesBelow, ROOT, textOf } from '../support/tree.ts'

const papers = filesBelow('.').filter(path => path.endsWith('.md'))
const scripts: Record<string, string> = JSON.parse(textOf('package.json')).scripts

test('there are papers to check', () => {
  expect(papers).toEqual(expect.arrayContaining(['README.md', 'ARCHITECTURE.md', 'SECURITY.md']))
})

test.each(papers)('%s names only files that are there', path => {
  const missing = mentionsIn(textOf(path)).filter(
    name =>
      ![dirname(path), '.', 'docs', 'docs/generated', 'docs/decisions'].some(folder =>
        existsSync(join(ROOT, folder, name)),
      ),
  )
  expect(missing).toEqual([])
})

/** Other papers mentioned, and files linked to; web addresses are another matter. */
function mentionsIn(text: string): string[] {
  const plain = text.replace(/https?:\/\/\S+/g, '')
  const named = [...plain.matchAll(/(?<![\w*<{])[\w./-]*\w\.md\b/g)].map(([name]) => name)
  const linked = [...plain.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, target = '']) => target)
  return [...new Set([...named, ...linked])].map(name => normalize(decodeURI(name)))
}

test('sees a paper that is not there', () => {
  expect(
    mentionsIn('See [this](docs/nothing.png#x), `GONE.md` and docs/a-b.md; not https://example.com/X.md.'),
  ).toEqual(['GONE.md', 'docs/a-b.md', 'docs/nothing.png'])
})

test.each(papers)('%s names only commands there are', path => {
  const named = [...textOf(path).matchAll(/\bnpm (?:run (?:-\S+ )*)([a-z][\w:-]*)/g)].map(([, name = '']) => name)
  expect(named.filter(name => scripts[name] === undefined)).toEqual([])
})

/** Text that only one machine understands. */
const MACHINE =
  /(?<![\w.])(?:\/home\/(?!\$|\.\.\.)[a-z][\w-]*\/|\/Users\/[A-Za-z][\w.-]*\/|\/root\/|\/work\/\w|[A-Z]:\\Users\\)/

test('no file that is shipped knows the machine it was written on', () => {
  const telling = filesBelow('.')
    .filter(path => !/\.(png|jpg|ico|woff2?|model|bin|gz|zip|xlsx)$/.test(path) && path !== 'test/house/papers.test.ts')
    .flatMap(path =>
      textOf(path)
        .split('\n')
        .flatMap((line, i) => (MACHINE.test(line) ? [`${path}:${i + 1}: ${line.trim().slice(0, 120)}`] : [])),
    )
  expect(telling).toEqual([])
  for (const path of ['/home/kim/x', 'at /work/main', '/Users/Kim/x', 'C:\\Users\\kim']) expect(path).toMatch(MACHINE)
})
