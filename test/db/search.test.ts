import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type Person, signIn, type TestHouse } from '../support/house.ts'

let world: TestHouse
let member: Person
beforeAll(async () => {
  world = await openTestHouse()
  member = await signIn(world, 'member', world.scope.workspaceId)
})
afterAll(() => world.close())

test('enters by hand, finds it, answers it and takes the answer back', async () => {
  const made = await member.call('POST', '/api/workspaces/cafe/feedback', { source: '카운터', verbatim: '배송이 너무 늦어요. 포장은 예뻤어요.', rating: { value: 2, min: 1, max: 5 }, author: '김하늘' })
  expect(made.status).toBe(200)
  const { id } = await made.json()
  const found = await (await member.call('GET', '/api/workspaces/cafe/feedback?q=%EB%B0%B0%EC%86%A1')).json()
  expect(found.items.map((item: { id: string }) => item.id)).toEqual([id])
  const detail = await (await member.call('GET', `/api/workspaces/cafe/feedback/${id}`)).json()
  expect(detail.language).toBe('ko')
  for (const span of detail.deciding) expect(detail.verbatim.slice(span.start, span.end)).toBe(span.text)
  const draft = await (await member.call('GET', `/api/workspaces/cafe/feedback/${id}/draft`)).json()
  expect(draft.text).toContain('김하늘님')
  const before = await (await member.call('GET', '/api/workspaces/cafe/overview')).json()
  expect(before.totals.unanswered).toBe(1)
  const reply = await (await member.call('POST', `/api/workspaces/cafe/feedback/${id}/replies`, { text: draft.text })).json()
  expect((await (await member.call('GET', '/api/workspaces/cafe/overview')).json()).totals.unanswered).toBe(0)
  expect((await member.call('DELETE', `/api/workspaces/cafe/feedback/${id}/replies/${reply.id}`)).status).toBe(200)
  expect((await (await member.call('GET', '/api/workspaces/cafe/overview')).json()).totals.unanswered).toBe(1)
})
