import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../support/house.ts'
import { roomOf, sourceFiles, table, textOf } from '../support/tree.ts'

let world: TestHouse
beforeAll(async () => {
  world = await openTestHouse()
})
afterAll(() => world.close())

/** Tables that the sign-in library writes. */
const SIGN_IN = ['account', 'rateLimit', 'session', 'twoFactor', 'verification']

interface Column {
  table: string
  column: string
  type: string
  nullable: boolean
}

async function columns(): Promise<Column[]> {
  const { rows } = await world.house.database.pool.query<Column>(
    `select table_name as table, column_name as column, case data_type when 'ARRAY' then ltrim(udt_name, '_') || '[]' when 'timestamp with time zone' then 'timestamptz' else data_type end as type, is_nullable = 'YES' as nullable
     from information_schema.columns where table_schema = current_schema() order by table_name, ordinal_position`,
  )
  return rows
}

const WRITES = [
  /\b(?:insertInto|updateTable|deleteFrom|mergeInto)\(\s*['"](?<kysely>\w+)/g,
  /\b(?:insert\s+into|delete\s+from|truncate|merge\s+into)\s+"?(?<sql>\w+)/gi,
  /\bupdate\s+"?(?<update>\w+)"?\s+(?:(?:as\s+)?\w+\s+)?set\b/gi,
  /\bcopy\(\s*['"](?<bulk>\w+)/g,
  /\bcopy\s+"?(?<raw>\w+)"?\s*(?:\([^)]*\)\s*)?from\b/gi,
]

const snake = (name: string): string => name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)

/** Rooms that write each table. Migrations, the restoring of a backup and unpacking fill tables; they are no rooms. */
function writers(tables: Set<string>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const path of sourceFiles().filter(it => !/^src\/db\/(migrations\/|(backup|packing)\.ts)/.test(it))) {
    const code = textOf(path).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
    for (const pattern of WRITES)
      for (const { groups = {} } of code.matchAll(pattern)) {
        const said = Object.values(groups).find(name => name !== undefined) ?? ''
        const name = tables.has(said) ? said : snake(said)
        if (tables.has(name)) found.set(name, (found.get(name) ?? new Set()).add(roomOf(path)))
      }
  }
  return found
}

test('every table has one writer', async () => {
  const tables = new Set((await columns()).map(it => it.table))
  const found = writers(tables)
  const wrong = [...tables].flatMap(name => {
    const rooms = [...(found.get(name) ?? [])]
    if (SIGN_IN.includes(name))
      return rooms.length === 0 ? [] : [`${name} is the sign-in library's, yet ${rooms} write it`]
    return rooms.length === 1 ? [] : [`${name} is written by ${rooms.join(' and ') || 'nobody'}`]
  })
  expect(wrong).toEqual([])
})

test('sees each way of writing', () => {
  const ways = [
    "db.insertInto('tally')",
    'sql`update tally t set count = 1`',
    'sql`UPDATE "tally" SET count = 1`',
    'delete  from tally where',
    "copy('tally', [])",
    'copy tally (a, b) from stdin',
    'truncate tally',
  ]
  for (const way of ways)
    expect(
      WRITES.flatMap(pattern => [...way.matchAll(pattern)].flatMap(it => Object.values(it.groups ?? {}))),
      way,
    ).toContain('tally')
  for (const read of [
    'select 1 from tally for update',
    'on conflict do update set count = 1',
    'copy tally (a) to stdout',
  ])
    expect(
      WRITES.flatMap(pattern => [...read.matchAll(pattern)].flatMap(it => Object.values(it.groups ?? {}))),
      read,
    ).not.toContain('tally')
})

test('TABLES.md shows all tables', async () => {
  const all = await columns()
  const names = [...new Set(all.map(it => it.table))]
  const found = writers(new Set(names))
  const writerOf = (name: string) =>
    SIGN_IN.includes(name) ? 'the sign-in library' : [...(found.get(name) ?? [])].join(', ')
  const sections = names.map(name => {
    const rows = all
      .filter(it => it.table === name)
      .map(it => [it.column, it.type, it.nullable ? 'may be missing' : ''])
    return `## ${name}\n\nWritten by ${writerOf(name)}.\n\n${table(['column', 'type', ''], rows)}`
  })
  const text = [
    '# Tables',
    'Generated from the migrated database and the sources by `npm run golden`; red in `npm test` when stale. Each table has one room that writes it.',
    ...sections,
    '',
  ].join('\n\n')
  await expect(text).toMatchFileSnapshot('../../docs/generated/TABLES.md')
})
