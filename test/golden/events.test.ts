import { expect, test } from 'vitest'
import { roomOf, sourceFiles, table, textOf } from '../support/tree.ts'

interface Kind {
  name: string
  tells: string
}

/** The kinds of the catalogue with what each tells, as it is written there. */
function kinds(): Kind[] {
  const code = textOf('src/events/catalog.ts').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
  const body = /interface Events \{([\s\S]*?)\n\}/.exec(code)?.[1] ?? ''
  return [...body.matchAll(/'([\w.-]+)':\s*\{([^}]*)\}/g)].map(([, name = '', fields = '']) => ({
    name,
    tells: fields
      .split(/[;\n]/)
      .map(it => it.trim())
      .filter(it => it !== '')
      .join('; '),
  }))
}

function recorders(name: string): string[] {
  const call = new RegExp(`\\brecord\\(\\s*\\w+[\\w.]*,\\s*\\w+,\\s*'${name.replace('.', '\\.')}'`)
  return [
    ...new Set(
      sourceFiles()
        .filter(path => call.test(textOf(path)))
        .map(roomOf),
    ),
  ]
}

test('every kind is told by somebody, in the past tense', () => {
  expect(kinds().length).toBeGreaterThan(8)
  for (const { name } of kinds()) {
    expect(name).toMatch(/^[a-z]+\.[a-z-]+$/)
    expect(recorders(name), name).toHaveLength(1)
  }
})

test('EVENTS.md shows everything that can happen', async () => {
  const rows = kinds().map(({ name, tells }) => [`\`${name}\``, tells, recorders(name).join(', ')])
  const text = [
    '# Events',
    'Generated from `src/events/catalog.ts` by `npm run golden`; red in `npm test` when stale. Each is written in the transaction of the change it tells.',
    table(['event', 'tells', 'told by'], rows),
    '',
  ].join('\n\n')
  await expect(text).toMatchFileSnapshot('../../docs/generated/EVENTS.md')
})
