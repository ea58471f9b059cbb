import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { feedbackQuery } from '../../src/collect/feedback/schema.ts'
import type { Tables } from '../../src/db/tables.ts'
import { listFeedback } from '../../src/route/inbox/queries.ts'
import { openTestHouse, type Person, signIn, type TestHouse } from '../support/house.ts'
import { openIntake, pieceWith, randomFrom, store } from '../support/pieces.ts'
import { decoysOf, holds, type Said } from './search-pairs/decoys.ts'
import { pairs as en } from './search-pairs/en.ts'
import { pairs as ja } from './search-pairs/ja.ts'
import { pairs as ko } from './search-pairs/ko.ts'
import { pairs as zh } from './search-pairs/zh.ts'

const LANGUAGES = { ko, zh, ja, en }

let world: TestHouse
let member: Person
const stored: (Said & { id: string })[] = []

beforeAll(async () => {
  world = await openTestHouse()
  member = await signIn(world, 'member', world.scope.workspaceId)
  for (const [language, pairs] of Object.entries(LANGUAGES)) {
    const said: Said[] = pairs.flatMap(([needle, text], i) => [{ title: '', verbatim: text }, ...decoysOf(needle, i)])
    const pieces = said.map((words, i) => pieceWith({ nativeId: `${language}-${i}`, ...words }))
    const ids = await store(await openIntake(world, language), pieces)
    said.forEach((words, i) => {
      stored.push({ id: ids[i]!, ...words })
    })
  }
})
afterAll(() => world.close())

async function find(q: string): Promise<string[]> {
  const answer = await member.call('GET', `/api/workspaces/cafe/feedback?limit=100&q=${encodeURIComponent(q)}`)
  expect(answer.status).toBe(200)
  return (await answer.json()).items.map((item: { id: string }) => item.id)
}

describe.each(Object.entries(LANGUAGES))('search in %s', (language, pairs) => {
  test('has 100 pairs, all different, and decoys that do not hold what is typed', () => {
    expect(pairs).toHaveLength(100)
    expect(new Set(pairs.map(([, text]) => text)).size).toBe(100)
    expect(new Set(pairs.map(([needle]) => needle)).size).toBe(100)
    for (const [i, [needle, text]] of pairs.entries()) {
      expect(holds({ title: '', verbatim: text }, needle), `${needle} in ${text}`).toBe(true)
      const decoys = decoysOf(needle, i)
      expect(new Set(decoys.map(it => `${it.title}|${it.verbatim}`)).size).toBe(5)
      for (const decoy of decoys) expect(holds(decoy, needle), `${needle} in ${JSON.stringify(decoy)}`).toBe(false)
    }
  })

  test(`finds each of them and only what holds it (${language})`, async () => {
    const answers = await Promise.all(pairs.map(([needle]) => find(needle)))
    for (const [i, [needle, text]] of pairs.entries()) {
      const found = answers[i]
      const wanted = stored.filter(it => holds(it, needle)).map(it => it.id)
      expect(wanted.length).toBeLessThanOrEqual(100)
      expect(wanted).toContain(stored.find(it => it.verbatim === text)?.id)
      expect(new Set(found), needle).toEqual(new Set(wanted))
    }
  })
})

test('several words must all be found, wherever they stand', async () => {
  const found = await find('배송이 머그잔')
  expect(found).toEqual([stored.find(it => it.verbatim.startsWith('주문한 머그잔'))?.id])
  expect(await find('머그잔 환불')).toEqual([])
})

test('finds nothing for signs alone', async () => {
  for (const q of ['!!!', '…', '「」', '   ?']) expect(await find(q)).toEqual([])
})

test('asks the index for rare words, past the newest thousands', async () => {
  const { house, scope } = world
  const random = randomFrom(11)
  const words = ['가게', '점심', '느낌', '오늘', '사람', '시간', '동네', '골목', '문앞', '창가']
  const some = () => words[Math.floor(random() * words.length)]
  const intake = await openIntake(world, 'many')
  const piece = (i: number, verbatim: string) =>
    pieceWith({ nativeId: `many-${i}`, verbatim, saidAt: Date.UTC(2024, 0, 1) + i * 60_000 })
  const [first] = await store(intake, [piece(0, '부엉이시계가 밤마다 울어요.')])
  for (let from = 1; from < 9000; from += 3000) {
    await store(
      intake,
      Array.from({ length: 3000 }, (_, i) => piece(from + i, `${some()}에서 ${some()} 그리고 ${some()} ${from + i}`)),
    )
  }
  await house.database.pool.query("select gin_clean_pending_list('feedback_found_by')")
  await house.database.pool.query('vacuum analyze feedback')
  expect(await find('엉이시')).toEqual([first])

  const asked: { sql: string; parameters: readonly unknown[] }[] = []
  const watched = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: house.database.pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
    log: event => void asked.push({ sql: event.query.sql, parameters: event.query.parameters }),
  })
  const { items } = await listFeedback(watched, scope, feedbackQuery.parse({ q: '엉이시' }))
  expect(items.map(item => item.id)).toEqual([first])
  const { rows: gin } = await house.database.pool.query<{ name: string }>(
    `select i.relname as name from pg_index x join pg_class i on i.oid = x.indexrelid join pg_am a on a.oid = i.relam where x.indrelid = 'feedback'::regclass and a.amname = 'gin'`,
  )
  const plans: string[] = []
  for (const { sql, parameters } of asked.filter(it => !it.sql.trim().startsWith('explain'))) {
    const { rows } = await house.database.pool.query(`explain (format json) ${sql}`, [...parameters])
    plans.push(JSON.stringify(rows[0]))
  }
  expect(plans.filter(plan => gin.some(({ name }) => plan.includes(`"Index Name":"${name}"`)))).not.toEqual([])
})

test('enters by hand, finds it, answers it and takes the answer back', async () => {
  const made = await member.call('POST', '/api/workspaces/cafe/feedback', {
    source: '카운터',
    verbatim: '꿀떡이 쫄깃해요. 배송은 너무 늦었어요.',
    rating: { value: 2, min: 1, max: 5 },
    author: '김하늘',
  })
  expect(made.status).toBe(200)
  const { id } = await made.json()
  expect(await find('꿀떡')).toEqual([id])
  const detail = await (await member.call('GET', `/api/workspaces/cafe/feedback/${id}`)).json()
  expect(detail.language).toBe('ko')
  for (const span of detail.deciding) expect(detail.verbatim.slice(span.start, span.end)).toBe(span.text)
  const draft = await (await member.call('GET', `/api/workspaces/cafe/feedback/${id}/draft`)).json()
  expect(draft.text).toContain('김하늘님')
  const unanswered = async () =>
    (await (await member.call('GET', '/api/workspaces/cafe/charts/figures')).json()).total.counts.unanswered
  const before = await unanswered()
  const reply = await (
    await member.call('POST', `/api/workspaces/cafe/feedback/${id}/replies`, { text: draft.text })
  ).json()
  expect(await unanswered()).toBe(before - 1)
  expect((await member.call('DELETE', `/api/workspaces/cafe/feedback/${id}/replies/${reply.id}`)).status).toBe(200)
  expect(await unanswered()).toBe(before)
})
