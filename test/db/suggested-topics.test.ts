import { afterAll, beforeAll, expect, test } from 'vitest'
import { refuseTopic, takeRefusalBack } from '../../src/analyze/suggested-topics/commands.ts'
import { findSuggestions } from '../../src/analyze/suggested-topics/queries.ts'
import { ensureWorkspace } from '../../src/people/workspaces/commands.ts'
import { openTestHouse, type TestHouse } from '../support/house.ts'
import { openIntake, pieceWith, store } from '../support/pieces.ts'

let world: TestHouse
beforeAll(async () => {
  world = await openTestHouse()
  const intake = await openIntake(world, 'Shelf')
  const saidOf = (text: (i: number) => string, count: number) =>
    Array.from({ length: count }, (_, i) => pieceWith({ nativeId: `${text(0)}${i}`, verbatim: text(i) }))
  await store(intake, [
    ...saidOf(i => `배송이 늦어요. 주문 ${i}번`, 30),
    ...saidOf(i => `택배가 너무 느립니다 ${i}일`, 30),
    // Words no topic of ours has; each piece with another word, so that none repeats another.
    ...saidOf(i => `옥상 ${NAMES[i % NAMES.length]} 옆 망원경이 ${MORE[i % MORE.length]} 흔들려요`, 12),
    ...saidOf(i => `${MORE[i % MORE.length]} ${NAMES[i % NAMES.length]} 이야기`, 20),
  ])
})
afterAll(() => world.close())

const NAMES = [
  '느티나무',
  '고양이',
  '우체통',
  '가로등',
  '분수대',
  '계단참',
  '창틀',
  '자물쇠',
  '화분',
  '사다리',
  '종탑',
  '풍향계',
]
const MORE = ['봄밤', '가을볕', '새벽녘', '장마철', '초저녁', '섣달', '한여름', '늦가을', '첫눈', '보름달', '무지개']

test('what no topic covers is named by its own words, until somebody says no; taken back, it is suggested again', async () => {
  const { db } = world.house.database
  const { scope } = world
  const named = async () => (await findSuggestions(db, scope)).suggestions.find(it => it.name.includes('망원경'))
  const found = await named()
  expect(found).toMatchObject({ language: 'ko', pieces: 12 })
  expect(found?.examples).toHaveLength(3)
  expect(found?.examples.every(({ text }) => text.includes('망원경'))).toBe(true)
  expect((await findSuggestions(db, scope)).suggestions.map(it => it.id)).toContain(found?.id)

  const refused = await refuseTopic(db, scope, { language: 'ko', words: found?.words ?? [] })
  expect(await named()).toBeUndefined()
  await takeRefusalBack(db, scope, refused)
  expect((await named())?.id).toBe(found?.id)
  await expect(takeRefusalBack(db, scope, refused)).rejects.toMatchObject({ code: 'not-found' })
})

test("a workspace is suggested nothing of another's, and cannot take back its refusals", async () => {
  const { db } = world.house.database
  const other = await ensureWorkspace(db, 'quiet', 'Quiet')
  expect(await findSuggestions(db, other)).toEqual({ looked: 0, suggestions: [] })
  const refused = await refuseTopic(db, world.scope, { language: 'en', words: ['telescope'] })
  await expect(takeRefusalBack(db, other, refused)).rejects.toMatchObject({ code: 'not-found' })
})
