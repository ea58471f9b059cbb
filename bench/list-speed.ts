import { join } from 'node:path'
import type { House } from '../src/app/house.ts'
import { feedbackQuery } from '../src/collect/feedback/schema.ts'
import { wordQuery } from '../src/collect/feedback/tokens.ts'
import type { Scope } from '../src/people/members/scope.ts'
import { listFeedback } from '../src/route/inbox/queries.ts'
import { CHART_KINDS } from '../src/share/charts/charts.ts'
import { getChart } from '../src/share/charts/queries.ts'
import { chartQuery } from '../src/share/charts/schema.ts'
import { importFile } from './import-speed.ts'
import { inBenchHouse, median } from './place.ts'
import { writeRows } from './rows.ts'

type Filter = Record<string, string>

/** Pages and every chart at two sizes, each query alternating between the sizes so that both meet the same noise. */
export async function benchLists({
  small,
  large,
  limit,
}: {
  small: number
  large: number
  limit: number
}): Promise<void> {
  await inBenchHouse((fewHouse, fewScope) =>
    inBenchHouse(async (manyHouse, manyScope) => {
      const few = await fill(fewHouse, fewScope, small)
      const many = await fill(manyHouse, manyScope, large)
      console.log(
        `pages at ${large.toLocaleString('en')} against ${small.toLocaleString('en')} pieces (asked: ≤ ${limit.toFixed(2)})`,
      )
      for (const name of Object.keys(many)) {
        const times = await alternate(
          () => page(fewHouse, fewScope, few[name] ?? {}),
          () => page(manyHouse, manyScope, many[name] ?? {}),
        )
        print(name, times, limit)
      }
      for (const range of ['30d', '90d', '12m', 'all'] as const) {
        const overview = (house: House, scope: Scope) => () =>
          Promise.all(
            CHART_KINDS.map(kind =>
              getChart(house.database.db, scope, {
                kind,
                asked: chartQuery.parse({ range }),
                now: new Date('2015-08-28'),
              }),
            ),
          )
        print(
          `every chart ${range}`,
          await alternate(overview(fewHouse, fewScope), overview(manyHouse, manyScope)),
          limit,
        )
      }
    }),
  )
}

const page = (house: House, scope: Scope, filter: Filter) =>
  listFeedback(house.database.db, scope, feedbackQuery.parse(filter))

function print(name: string, { small, large }: { small: number; large: number }, limit: number): void {
  const ratio = large / small
  console.log(
    `  ${name.padEnd(26)} ${ratio.toFixed(2)}${ratio > limit ? '  ← over' : ''}   (${small.toFixed(1)} → ${large.toFixed(1)} ms)`,
  )
}

const ROUNDS = 25

async function alternate(
  small: () => Promise<unknown>,
  large: () => Promise<unknown>,
): Promise<{ small: number; large: number }> {
  const times: { small: number[]; large: number[] } = { small: [], large: [] }
  for (let i = 0; i < ROUNDS + 3; i++) {
    for (const [size, work] of [
      ['small', small],
      ['large', large],
    ] as const) {
      const started = performance.now()
      await work()
      if (i >= 3) times[size].push(performance.now() - started)
    }
  }
  return { small: median(times.small), large: median(times.large) }
}

/** Fills a house and names the filters to measure, the rarest and commonest values taken from what is there. */
async function fill(house: House, scope: Scope, rows: number): Promise<Record<string, Filter>> {
  const path = join(house.config.dataDir, 'rows.csv')
  await writeRows(path, rows)
  await importFile(house, scope, path)
  await house.database.pool.query('vacuum analyze feedback')
  const { rows: alias } = await house.database.pool.query('select product_id from product_alias order by id limit 1')
  const product = String(alias[0].product_id)
  const filters: Record<string, Filter> = {
    'no filter': {},
    source: { source: '1' },
    product: { product },
    rating: { rating: '3' },
    sentiment: { sentiment: 'negative' },
    tone: { tone: 'angry' },
    topic: { topic: 'quality/content' },
    'topic, rarest': { topic: await rarestTopic(house) },
    language: { language: 'ko' },
    'language, rare': { language: 'en' },
    dates: { from: '2012-01-01', to: '2012-12-31' },
    unanswered: { answered: 'no' },
    answered: { answered: 'yes' },
    'sentiment + rating': { sentiment: 'negative', rating: '10' },
    'product + sentiment': { product, sentiment: 'positive' },
    'topic + dates': { topic: 'quality/content', from: '2010-01-01', to: '2010-12-31' },
  }
  for (const [name, share] of [
    ['search 0.01 %', 0.0001],
    ['search 1 %', 0.01],
    ['search 30 %', 0.3],
  ] as const)
    filters[name] = { q: await termOf(house, share) }
  return filters
}

async function rarestTopic({ database }: House): Promise<string> {
  const { rows } = await database.pool.query(
    "select key from tally where dimension = 'topic' and grain = 'month' group by key order by sum(positive + neutral + negative + mixed) limit 1",
  )
  return rows[0]?.key ?? 'quality/content'
}

/** A word whose share of pieces is nearest to the one asked for. */
async function termOf({ database }: House, share: number): Promise<string> {
  const { rows } = await database.pool.query(
    `select word from ts_stat('select found_by from feedback'), (select count(*) as total from feedback) t
     where word not like '=%' and length(word) = 2 order by abs(ndoc - t.total * $1::float8) limit 1`,
    [share],
  )
  const term = rows[0]?.word ?? '영화'
  return wordQuery(term) === null ? '영화' : term
}
