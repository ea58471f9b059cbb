import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type Person, signIn, type TestHouse } from '../support/house.ts'

let world: TestHouse
let member: Person
const json = async (answer: Promise<Response>) => (await answer).json()
const BASE = '/api/workspaces/cafe'

beforeAll(async () => {
  world = await openTestHouse()
  member = await signIn(world, 'member', world.scope.workspaceId)
})
afterAll(() => world.close())

test('enters by hand, finds it, answers it and takes the answer back', async () => {
  const entry = {
    source: '카운터',
    verbatim: '배송이 너무 늦어요. 포장은 예뻤어요.',
    rating: { value: 2, min: 1, max: 5 },
    author: '김하늘',
  }
  const { id } = await json(member.call('POST', `${BASE}/feedback`, entry))
  const found = await json(member.call('GET', `${BASE}/feedback?q=${encodeURIComponent('배송')}`))
  expect(found.items.map((item: { id: string }) => item.id)).toEqual([id])
  const detail = await json(member.call('GET', `${BASE}/feedback/${id}`))
  expect(detail.language).toBe('ko')
  expect(detail.deciding.length).toBeGreaterThan(0)
  for (const span of detail.deciding) expect(detail.verbatim.slice(span.start, span.end)).toBe(span.text)
  const draft = await json(member.call('GET', `${BASE}/feedback/${id}/draft`))
  expect(draft.text).toContain('김하늘님')
  const unanswered = async () => (await json(member.call('GET', `${BASE}/charts/figures`))).total.counts.unanswered
  expect(await unanswered()).toBe(1)
  const reply = await json(member.call('POST', `${BASE}/feedback/${id}/replies`, { text: draft.text }))
  expect(await unanswered()).toBe(0)
  expect((await member.call('DELETE', `${BASE}/feedback/${id}/replies/${reply.id}`)).status).toBe(200)
  expect(await unanswered()).toBe(1)
})

test('pages through a list without losing or repeating a piece', async () => {
  for (let i = 0; i < 25; i++) {
    await member.call('POST', `${BASE}/feedback`, {
      source: 'Desk',
      verbatim: `Order ${i} came on time`,
      saidAt: `2026-03-${String((i % 9) + 1).padStart(2, '0')}T10:00:00Z`,
    })
  }
  const seen: string[] = []
  for (let cursor = ''; ; ) {
    const page = await json(member.call('GET', `${BASE}/feedback?source=2&limit=7${cursor}`))
    seen.push(...page.items.map((item: { id: string }) => item.id))
    if (page.next === null) break
    cursor = `&cursor=${page.next}`
  }
  expect(seen).toHaveLength(25)
  expect(new Set(seen).size).toBe(25)
  const { count } = await json(member.call('GET', `${BASE}/feedback/count?source=2&from=2026-03-02&to=2026-03-03`))
  expect(count).toBe(6)
})

test('reads again when the taxonomy changes', async () => {
  const admin = await signIn(world, 'admin', world.scope.workspaceId)
  const { id } = await json(
    member.call('POST', `${BASE}/feedback`, { source: 'Desk', verbatim: 'The zorblat squeaks' }),
  )
  const words = { en: ['zorblat'], ko: [], zh: [], ja: [] }
  const label = { en: 'Zorblat', ko: '조블랏', zh: '佐布拉', ja: 'ゾーブラット' }
  const kept = await admin.call('PUT', `${BASE}/topics/quality/zorblat`, {
    id: 'quality/zorblat',
    area: 'quality',
    label,
    seeds: words,
    active: true,
  })
  expect(kept.status).toBe(200)
  const { reread } = await import('../../src/app/queue.ts')
  await reread(world.house, world.scope)
  const page = await json(member.call('GET', `${BASE}/feedback?topic=quality/zorblat`))
  expect(page.items.map((item: { id: string }) => item.id)).toEqual([id])
  expect(await json(member.call('GET', `${BASE}/reread`))).toMatchObject({ running: false })
  const chart = await json(member.call('GET', `${BASE}/charts/topics`))
  expect(chart.marks.find((topic: { key: string }) => topic.key === 'quality/zorblat')).toMatchObject({
    words: label,
    counts: { total: 1 },
  })
})
