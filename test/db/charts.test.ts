import { afterAll, beforeAll, expect, test } from 'vitest'
import { everyCounted } from '../../src/collect/feedback/queries.ts'
import type { Counted } from '../../src/collect/feedback/record.ts'
import { feedbackFilter } from '../../src/collect/feedback/schema.ts'
import { ensureWorkspace } from '../../src/people/workspaces/commands.ts'
import { ZoneDays } from '../../src/platform/clock.ts'
import { countFeedback } from '../../src/route/inbox/queries.ts'
import { CHART_KINDS, type ChartKind } from '../../src/share/charts/charts.ts'
import { getChart } from '../../src/share/charts/queries.ts'
import { type ChartView, chartQuery, chartView, type Mark } from '../../src/share/charts/schema.ts'
import { openTestHouse, type Person, type TestHouse } from '../support/house.ts'
import { openIntake, pieceWith, randomFrom, store } from '../support/pieces.ts'
import { enter } from '../support/requests.ts'

let world: TestHouse
let viewer: Person
let pieces: Counted[]
const NOW = new Date('2026-06-17T09:00:00Z')

const WORDS = [
  '배송이 늦어요',
  'The lid leaks',
  'Keeps tea hot, love it',
  '质量很好',
  '退款太慢，太差了',
  '接客が丁寧',
  'Refund took weeks!',
  '가격이 너무 비싸요',
]

/** Two years of two sources in scales of their own, some answered, some without a date, some of them ours. */
beforeAll(async () => {
  world = await openTestHouse()
  viewer = await enter(world, 'viewer', world.scope.workspaceId)
  const random = randomFrom(7)
  const below = (top: number) => Math.floor(random() * top)
  for (const [source, max] of [
    ['Shelf', 5],
    ['Street', 10],
  ] as const) {
    const rows = Array.from({ length: 400 }, (_, i) => {
      const value = 1 + below(max)
      return pieceWith({
        nativeId: `${source}${i}`,
        saidAt: below(20) === 0 ? null : Date.UTC(2024, 5, 20) + below(727 * 24) * 3_600_000,
        verbatim: `${WORDS[below(WORDS.length)]} ${i}`,
        ours: below(25) === 0,
        rating: below(4) === 0 ? null : { value, min: 1, max, original: `${value}` },
        version: below(3) === 0 ? null : `3.${below(4)}`,
        reply: below(3) === 0 ? { text: 'Thank you.', at: null } : null,
      })
    })
    await store(await openIntake(world, source), rows)
    await world.house.database.db
      .updateTable('source')
      .set({ scaleMin: 1, scaleMax: max })
      .where('workspaceId', '=', world.scope.workspaceId)
      .where('name', '=', source)
      .execute()
  }
  pieces = []
  for await (const some of everyCounted(world.house.database.db, world.scope)) pieces.push(...some)
  pieces = pieces.filter(piece => piece.sentiment !== null)
})
afterAll(() => world.close())

const chart = (kind: ChartKind, asked: Record<string, string> = {}) =>
  getChart(world.house.database.db, world.scope, { kind, asked: chartQuery.parse(asked), now: NOW })

/** The pieces a mark's filter names, found among all pieces by looking at each. */
function found(filter: ChartView['filter']): Counted[] {
  const days = new ZoneDays(world.scope.zone)
  const { from, to, source, language, topic, sentiment, answered, version } = filter
  return pieces.filter(piece => {
    const day = piece.saidAt === null ? null : days.dayOf(piece.saidAt)
    return (
      (from === undefined || (day !== null && day >= from[0]!)) &&
      (to === undefined || (day !== null && day <= to[0]!)) &&
      (source === undefined || source.includes(String(piece.sourceId))) &&
      (language === undefined || language.includes(piece.language)) &&
      (topic === undefined || topic.some(one => piece.topics.includes(one))) &&
      (sentiment === undefined || sentiment.includes(piece.sentiment ?? '')) &&
      (version === undefined || version.includes(piece.version ?? '')) &&
      (answered === undefined || piece.answered === (answered[0] === 'yes'))
    )
  })
}

const recount = (some: Counted[]) => {
  const count = (is: (piece: Counted) => boolean) => some.filter(is).length
  return {
    total: some.length,
    positive: count(it => it.sentiment === 'positive'),
    neutral: count(it => it.sentiment === 'neutral'),
    mixed: count(it => it.sentiment === 'mixed'),
    negative: count(it => it.sentiment === 'negative'),
    satisfied: count(it => it.tone === 'satisfied'),
    calm: count(it => it.tone === 'neutral'),
    asking: count(it => it.tone === 'asking'),
    frustrated: count(it => it.tone === 'frustrated'),
    angry: count(it => it.tone === 'angry'),
    answered: count(it => it.answered),
    waived: count(it => it.waived),
    unanswered: count(it => !it.answered && !it.waived),
    rated: count(it => it.rating !== null),
  }
}

const SPANS: Record<string, string>[] = [
  { range: '30d', compare: 'before' },
  { range: '90d', compare: 'before' },
  { range: '12m', compare: 'before' },
  { range: 'all' },
  { from: '2025-11-10', to: '2026-05-03', compare: 'before' },
  { range: '90d', source: '2', compare: 'before' },
]

const within = (span: { from: string; to: string }, source: string | undefined) =>
  found({ from: [span.from], to: [span.to], ...(source === undefined ? {} : { source: [source] }) })

test.each(SPANS)('sums equal a recount over the pieces: %o', async asked => {
  const view = await chart('figures', asked)
  expect(view.total.counts).toEqual(recount(found(view.filter)))
  expect(view.total.counts.total).toBeGreaterThan(10)
  expect(view.before === null).toBe(asked.compare === undefined)
  if (view.before !== null) expect(view.total.was).toEqual(recount(within(view.before, asked.source)))
})

test.each(SPANS)('every mark equals a recount of what its filter finds: %o', async asked => {
  for (const kind of ['sentiment', 'topics', 'languages'] as const) {
    const { marks, total, undated } = await chart(kind, asked)
    expect(marks.length, kind).toBeGreaterThan(1)
    for (const mark of marks) expect(mark.counts, `${kind} ${mark.key}`).toEqual(recount(found(mark.filter!)))
    const all = marks.reduce((sum, mark) => sum + mark.counts.total, 0)
    if (kind === 'languages') expect(all).toBe(total.counts.total)
    if (kind === 'sentiment') expect(all).toBe(total.counts.total - (asked.range === 'all' ? undated : 0))
  }
})

test('the period before lies beside each mark', async () => {
  const { marks, before } = await chart('topics', { range: '90d', compare: 'before' })
  for (const mark of marks) {
    const earlier = found({ ...mark.filter!, from: [before!.from], to: [before!.to] })
    expect(mark.was, mark.key).toEqual(recount(earlier))
  }
  const line = await chart('volume', { range: '30d', compare: 'before' })
  const sum = line.marks.reduce((all, mark) => all + (mark.was?.total ?? 0), 0)
  expect(sum).toBe(within(line.before!, undefined).length)
})

test('versions and products are counted in whole months, and say so', async () => {
  const view = await chart('versions', { range: '30d' })
  expect([view.from, view.to]).toEqual(['2026-05-01', '2026-06-30'])
  for (const mark of view.marks) {
    expect(mark.counts, mark.key).toEqual(recount(found(view.filter).filter(it => it.version === mark.key)))
    expect(mark.counts, mark.key).toEqual(recount(found(mark.filter!)))
  }
})

test('of very many products and versions those with the most feedback are shown, and the others counted', async () => {
  const scope = await ensureWorkspace(world.house.database.db, 'many', 'Many')
  const rows = Array.from({ length: 60 }, (_, i) =>
    Array.from({ length: i + 1 }, (_, n) =>
      pieceWith({
        nativeId: `${i}-${n}`,
        saidAt: Date.UTC(2026, 5, 10),
        verbatim: 'Keeps tea hot',
        rating: { value: 4, min: 1, max: 5, original: '4' },
        version: `1.${i}`,
        product: { kind: 'name', key: `cup${i}`, name: `Cup ${i}` },
      }),
    ),
  ).flat()
  await store(await openIntake(world, 'Shelf', scope), rows)
  await world.house.database.pool.query('update source set scale_min = 1, scale_max = 5 where workspace_id = $1', [
    scope.workspaceId,
  ])
  for (const [kind, named] of [
    ['versions', (i: number) => `1.${i}`],
    ['rating-by-product', (i: number) => `Cup ${i}`],
  ] as const)
    for (const range of ['30d', 'all']) {
      const asked = chartQuery.parse({ range, compare: 'before' })
      const { marks, left } = await getChart(world.house.database.db, scope, { kind, asked, now: NOW })
      expect(left, kind).toBe(10)
      expect(marks.map(({ name, counts }) => [name, counts.total])).toEqual(
        Array.from({ length: 50 }, (_, place) => [named(59 - place), 60 - place]),
      )
    }
})

test('ratings are in the scale of their source, step by step', async () => {
  const { marks } = await chart('rating-by-source', { range: '12m' })
  expect(marks.map(({ rating }) => rating?.max).sort()).toEqual([10, 5])
  for (const { rating, filter, counts } of marks) {
    const rated = found(filter!).filter(it => it.rating !== null)
    expect(counts.rated).toBe(rated.length)
    expect(rating?.mean).toBeCloseTo(rated.reduce((sum, it) => sum + it.rating!, 0) / rated.length, 9)
    for (const { value, count } of rating!.steps) expect(count).toBe(rated.filter(it => it.rating === value).length)
  }
})

test('ages of what waits add up to all that is unanswered, dated or not', async () => {
  const { marks } = await chart('ages')
  const open = pieces.filter(it => !it.answered)
  expect(marks.reduce((sum, mark) => sum + mark.counts.total, 0)).toBe(open.length)
  for (const mark of marks.filter((it): it is Mark & { filter: ChartView['filter'] } => it.filter !== null))
    expect(mark.counts.total, mark.key).toBe(found(mark.filter).length)
  expect(marks.find(mark => mark.key === 'undated')?.counts.total).toBe(open.filter(it => it.saidAt === null).length)
})

test('what waits for each owner, and what for nobody, adds up to all that is unanswered', async () => {
  const { pool, db } = world.house.database
  const open = pieces.filter(it => !it.answered && !it.waived)
  const before = await chart('owners')
  expect(before.marks.map(({ key, counts }) => [key, counts.total])).toEqual([['nobody', open.length]])
  await pool.query(`insert into "user" (id, name, email) values ('o1', '하나', 'o1@example.com')`)
  await pool.query(
    `update feedback set owner_id = case when id % 2 = 0 then 'o1' else 'gone' end where workspace_id = $1 and id % 3 = 0`,
    [world.scope.workspaceId],
  )
  const { marks } = await chart('owners')
  expect(marks.map(({ key }) => key).sort()).toEqual(['gone', 'nobody', 'o1'])
  expect(marks.reduce((sum, { counts }) => sum + counts.total, 0)).toBe(open.length)
  expect(marks.find(({ key }) => key === 'o1')?.name).toBe('하나')
  for (const { key, counts, waiting, filter } of marks) {
    const asked = feedbackFilter.parse({ ...filter, answered: 'no' })
    const listed = await countFeedback(db, world.scope, asked)
    expect(counts.total, key).toBe(listed.count)
    const recent = await countFeedback(db, world.scope, { ...asked, from: '2026-06-10' })
    expect(waiting?.week, key).toBe(recent.count)
    expect((waiting?.week ?? 0) + (waiting?.longer ?? 0) + (waiting?.undated ?? 0), key).toBe(counts.total)
  }
  await pool.query('update feedback set owner_id = null where workspace_id = $1', [world.scope.workspaceId])
})

test('what suddenly draws complaints is rising, and what always did is not', async () => {
  const scope = await ensureWorkspace(world.house.database.db, 'leak', 'Leak')
  const days = (from: string, many: number, verbatim: string) =>
    Array.from({ length: many }, (_, i) =>
      pieceWith({ nativeId: `${from}${verbatim}${i}`, saidAt: Date.parse(from) + i * 60_000, verbatim }),
    )
  const late = '배송이 너무 늦어서 화가 납니다'
  const dear = '가격이 너무 비싸요'
  await store(await openIntake(world, 'Shelf', scope), [
    ...days('2026-05-01T00:00:00Z', 60, '정말 좋아요'),
    ...days('2026-05-02T00:00:00Z', 20, dear),
    ...days('2026-06-01T00:00:00Z', 60, '정말 좋아요'),
    ...days('2026-06-02T00:00:00Z', 20, dear),
    ...days('2026-06-03T00:00:00Z', 20, late),
  ])
  const view = await getChart(world.house.database.db, scope, { kind: 'rising', asked: chartQuery.parse({}), now: NOW })
  expect(view.marks.length).toBeGreaterThan(0)
  expect(view.marks.every(mark => mark.key.startsWith('delivery/'))).toBe(true)
  expect(view.marks[0]).toMatchObject({
    counts: { negative: 20 },
    was: { negative: 0 },
    filter: { sentiment: ['negative'] },
  })
  expect(view.before).not.toBeNull()
})

test('every chart of the catalogue answers as it promises, with nothing to count too', async () => {
  const empty = await ensureWorkspace(world.house.database.db, 'empty', 'Empty')
  for (const kind of CHART_KINDS)
    for (const range of ['30d', '12m', 'all']) {
      const answer = await viewer.call('GET', `/api/workspaces/cafe/charts/${kind}?range=${range}&compare=before`)
      expect(chartView.safeParse(await answer.json()).error, kind).toBeUndefined()
      const asked = chartQuery.parse({ range, compare: 'before' })
      const view = await getChart(world.house.database.db, empty, { kind, asked, now: NOW })
      expect(chartView.safeParse(view).error, kind).toBeUndefined()
      expect(view.marks.filter(mark => mark.counts.total > 0)).toEqual([])
    }
})

test('days that make no span are refused in words', async () => {
  for (const asked of ['from=2026-01-01', 'from=2026-02-01&to=2026-01-01', 'range=7d', 'from=1066-10-14&to=2026-01-01'])
    expect((await viewer.call('GET', `/api/workspaces/cafe/charts/volume?${asked}`)).status, asked).toBe(400)
  expect((await viewer.call('GET', '/api/workspaces/cafe/charts/nonsense')).status).toBe(400)
})
