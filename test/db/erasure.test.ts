import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { restoreInto } from '../../src/app/cli/keep-backup.ts'
import { erasePerson } from '../../src/app/erasure.ts'
import { BOOK, layBeside } from '../../src/app/erasure-book.ts'
import { dumpTables } from '../../src/db/backup.ts'
import { listErasures } from '../../src/people/erasures/queries.ts'
import { openTestHouse, type Person, type TestHouse } from '../support/house.ts'
import { wrongCustomers } from '../support/people.ts'
import { openIntake, pieceWith, store } from '../support/pieces.ts'
import { differences } from '../support/recount.ts'
import { enter } from '../support/requests.ts'

let world: TestHouse
let owner: Person
const vault = mkdtempSync(join(tmpdir(), 'earshot-vault-'))
const backup = join(vault, 'monday.gz')

beforeAll(async () => {
  world = await openTestHouse()
  owner = await enter(world, 'owner', world.scope.workspaceId)
})
afterAll(async () => {
  await world.close()
  rmSync(vault, { recursive: true })
})

const piece = (nativeId: string, email: string, name: string) =>
  pieceWith({
    nativeId,
    verbatim: `${nativeId}: the lid leaks`,
    saidAt: Date.UTC(2026, 0, 2),
    rating: { value: 2, min: 1, max: 5, original: '2' },
    author: { id: null, name, email },
    attributes: { phone: '010-1234-5678' },
    url: `https://example.com/${name.toLowerCase().replace(' ', '-')}`,
    reply: { text: `Dear ${name}, sorry. ${name.split(' ')[0]}, write to us.`, at: null },
  })

const PIECES = [
  piece('1', 'jane@x.co', 'Jane Kim'),
  piece('2', 'JANE@x.co', 'Jane Kim'),
  piece('3', 'lee@x.co', 'Lee Min'),
]

/** Everything the tables hold, as text. */
async function everything({ house }: TestHouse): Promise<string> {
  let text = ''
  for await (const chunk of dumpTables(house.database.pool)) text += chunk.toString()
  return text
}

const JANE = /jane/i

test('an erased person is nowhere, and neither an import nor an older backup brings them back', async () => {
  const { house, scope } = world
  const intake = await openIntake(world, 'Shelf')
  await store(intake, PIECES)
  await pipeline(dumpTables(house.database.pool), createGzip(), createWriteStream(backup))
  await layBeside(house.config.dataDir, backup, await listErasures(house.database.db))
  expect(await everything(world)).toMatch(JANE)

  const { items } = await (await owner.call('GET', '/api/workspaces/cafe/customers?q=jane')).json()
  expect(await erasePerson(house, scope, Number(items[0].id))).toBe(2)
  const after = await everything(world)
  expect(after).not.toMatch(JANE)
  expect(after).not.toMatch(/1: the lid leaks.*010-1234/)
  expect(after).toMatch(/1: the lid leaks/)
  expect(after).toMatch(/Dear Lee Min/)
  expect(await differences(house.database.db, scope)).toEqual([])
  expect(await wrongCustomers(house.database.db, scope)).toEqual([])
  expect(readFileSync(join(vault, BOOK), 'utf8')).not.toMatch(JANE)

  await store(intake, [...PIECES, piece('4', 'jane@x.co', 'Jane Kim')])
  await store(await openIntake(world, 'Mail'), [piece('9', 'Jane@X.co', 'Jane Kim')])
  expect(await everything(world)).not.toMatch(JANE)

  const fresh = await openTestHouse()
  try {
    await fresh.house.database.pool.query('truncate workspace cascade; delete from event')
    const { erased } = await restoreInto(fresh.house, backup, createReadStream(backup))
    expect(erased).toBe(2)
    expect(await everything(fresh)).not.toMatch(JANE)
    expect(await everything(fresh)).toMatch(/lee@x.co/)
    expect(await differences(fresh.house.database.db, scope)).toEqual([])
    expect(await wrongCustomers(fresh.house.database.db, scope)).toEqual([])
    await store(await openIntake(fresh, 'Shelf', scope), PIECES)
    expect(await everything(fresh)).not.toMatch(JANE)
  } finally {
    await fresh.close()
  }
})

test('what is held of a person goes out as a file that a spreadsheet runs nothing of', async () => {
  await store(await openIntake(world, 'Web'), [piece('x1', 'kim@x.co', '=1+1')])
  const { items } = await (await owner.call('GET', '/api/workspaces/cafe/customers?q=kim@x.co')).json()
  const base = `/api/workspaces/cafe/customers/${items[0].id}`
  const { customer, feedback } = await (await owner.call('GET', `${base}/export.json`)).json()
  expect(customer.handles).toMatchObject([{ key: 'kim@x.co' }])
  expect(feedback).toMatchObject([{ verbatim: 'x1: the lid leaks' }])
  expect(await (await owner.call('GET', `${base}/export.csv`)).text()).toContain("'=1+1")
})
