import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type Person, type TestHouse } from '../support/house.ts'
import { openIntake, pieceWith, store } from '../support/pieces.ts'
import { enter } from '../support/requests.ts'

let world: TestHouse
let member: Person

beforeAll(async () => {
  world = await openTestHouse()
  member = await enter(world, 'member', world.scope.workspaceId)
})
afterAll(() => world.close())

const get = async (path: string) => (await member.call('GET', `/api/workspaces/cafe${path}`)).json()
const PIECES = 10_000

test('a customer of 10,000 pieces stands beside each, and is paged through by an index', async () => {
  const author = { id: null, name: '😀 민지', email: 'minji@example.com' }
  const said = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) =>
      pieceWith({ nativeId: `m${from + i}`, verbatim: `Again ${from + i}`, saidAt: 1_700_000_000_000 + i, author }),
    )
  const shelf = await openIntake(world, 'Shelf')
  const [first = ''] = await store(shelf, said(0, PIECES / 2))
  await store(await openIntake(world, 'Store'), said(PIECES / 2, PIECES / 2))
  const others = Array.from({ length: 5000 }, (_, i) =>
    pieceWith({ nativeId: `o${i}`, verbatim: 'Once', author: { id: null, name: null, email: `o${i}@example.com` } }),
  )
  await store(shelf, others)
  const { customer } = await get(`/feedback/${first}`)
  expect(customer).toMatchObject({ name: '😀 민지', pieces: PIECES })
  const seen = new Set<string>()
  for (let cursor = ''; ; ) {
    const page = await get(`/customers/${customer.id}/feedback?limit=100${cursor === '' ? '' : `&cursor=${cursor}`}`)
    for (const item of page.items) seen.add(item.id)
    if (page.next === null) break
    cursor = page.next
  }
  expect(seen.size).toBe(PIECES)
  const { pool } = world.house.database
  await pool.query('analyze feedback')
  const planOf = async (id: string) => {
    const { rows } = await pool.query<{ 'QUERY PLAN': string }>(
      `explain select id from feedback where workspace_id = ${world.scope.workspaceId} and customer_id = any('{${Number(id)}}'::int[])
       order by sorted_at desc, id desc limit 31`,
    )
    return rows.map(row => row['QUERY PLAN']).join('\n')
  }
  expect(await planOf(customer.id)).not.toMatch(/Seq Scan|Sort/)
  const { items } = await get('/customers?q=o4321@example.com')
  expect(await planOf(items[0].id)).toContain('feedback_of_customer')
}, 120_000)

test('a piece of nobody known has no customer', async () => {
  const [id] = await store(await openIntake(world, 'Shelf'), [pieceWith({ nativeId: 'x', verbatim: 'Hm' })])
  expect((await get(`/feedback/${id}`)).customer).toBeNull()
})

test.each([
  ['한국어 긴 글 😀 배송이 늦었어요. ', 'ko'],
  ['Very long indeed, and the delivery was late. ', 'en'],
  ['التوصيل متأخر جدا ', 'ar'],
])('50,000 characters come whole, read and with few marks: %s', async (words, language) => {
  const verbatim = words.repeat(Math.ceil(50_000 / words.length)).trim()
  const [id] = await store(await openIntake(world, 'Long'), [pieceWith({ nativeId: language, verbatim })])
  const piece = await get(`/feedback/${id}`)
  expect(piece.verbatim).toBe(verbatim)
  expect(piece.language).toBe(language)
  expect(piece.deciding.length).toBeLessThan(100)
  expect((await get(`/feedback/${id}/draft`)).text.length).toBeGreaterThan(20)
  const [listed] = (await get('/feedback?limit=1&order=newest')).items
  expect([...listed.verbatim].length).toBeLessThanOrEqual(400)
})
