import { afterAll, beforeAll, expect, test } from 'vitest'
import { undoImport } from '../../src/app/import-undo.ts'
import { reread, runStoredImport } from '../../src/app/queue.ts'
import type { Scope } from '../../src/people/members/scope.ts'
import { ensureWorkspace } from '../../src/people/workspaces/commands.ts'
import { findMachineScope } from '../../src/people/workspaces/queries.ts'
import { openTestHouse, type Person, type TestHouse } from '../support/house.ts'
import { randomFrom } from '../support/pieces.ts'
import { differences } from '../support/recount.ts'
import { enter } from '../support/requests.ts'

let world: TestHouse
beforeAll(async () => {
  world = await openTestHouse()
})
afterAll(() => world.close())

const WORDS = [
  '배송이 늦어요',
  '포장이 예뻐요',
  'The lid leaks',
  'Keeps tea hot',
  '质量很好',
  '退款太慢',
  '接客が丁寧',
  '画面が固まる',
  'Refund took weeks',
  '가격이 너무 비싸요',
  '',
]
const ZONES = ['UTC', 'Asia/Seoul', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Kathmandu']
const DAY = 86_400_000

/** One shop whose life is a row of random but repeatable happenings. */
class Life {
  readonly happened: string[] = []
  private readonly random: () => number
  private imports: { source: string; id: number }[] = []
  private made = 0

  private readonly scope: Scope
  private readonly owner: Person

  constructor(scope: Scope, owner: Person, seed: number) {
    this.scope = scope
    this.owner = owner
    this.random = randomFrom(seed)
  }

  private below = (top: number) => Math.floor(this.random() * top)
  private pick = <T>(list: readonly T[]): T => list[this.below(list.length)]!
  private now = async () => (await findMachineScope(world.house.database.db, { slug: this.scope.slug }))!

  private async call(method: string, path: string, body?: unknown) {
    const answer = await this.owner.call(method, `/api/workspaces/${this.scope.slug}${path}`, body)
    expect(answer.status, `${method} ${path} ${answer.ok ? '' : await answer.clone().text()}`).toBe(200)
    return answer.json()
  }

  /** Rows of a file: ids come again with other words, ratings, dates, replies, sometimes twice in one file. */
  private file(rows: number): string {
    const lines = Array.from({ length: rows }, () => {
      const id = this.below(60)
      const said = new Date(
        Date.UTC(2025, 10, 1) + this.below(90 * 24) * 3_600_000 + this.below(3600) * 1000,
      ).toISOString()
      const rating = this.pick(['1', '2', '3', '4', '5', '4.5', '3.3333333333', ''])
      const words = `${this.pick(WORDS)}${rating === '' ? ' 그리고 또' : ''}`
      const reply = this.random() < 0.25 ? `Thank you ${this.below(3)}` : ''
      return [
        `r${id}`,
        this.random() < 0.05 ? '' : said,
        rating,
        words,
        this.pick(['Flask', 'Kettle', 'Cup', '']),
        reply,
      ].join(',')
    })
    return `review_id,date,rating,review,product,reply\n${lines.join('\n')}\n`
  }

  private async bring(name: string): Promise<void> {
    const source = this.pick(['Shelf', 'Street'])
    const native = this.random() < 0.7
    const mapping = {
      fields: {
        id: native ? 'review_id' : undefined,
        saidAt: 'date',
        rating: 'rating',
        text: ['review'],
        productName: 'product',
        reply: 'reply',
      },
      rating: { min: 1, max: 5 },
      dates: { saidAt: { kind: 'calendar', order: 'ymd', zoned: true } },
      identity: native ? 'native' : 'derived',
    }
    const upload = await this.call('POST', '/uploads/text', {
      name: `${name}.csv`,
      text: this.file(20 + this.below(60)),
    })
    const { id } = await this.call('POST', '/imports', { upload: upload.id, source, mapping })
    await runStoredImport(world.house, await this.now(), Number(id))
    expect((await this.call('GET', `/imports/${id}`)).state).toBe('done')
    this.imports.push({ source, id: Number(id) })
  }

  private async undo(): Promise<void> {
    const last = this.imports.findLast(it => it.source === this.pick(['Shelf', 'Street'])) ?? this.imports.at(-1)
    if (last === undefined) return
    const later = this.imports.filter(it => it.source === last.source).at(-1)!
    await this.call('POST', `/imports/${later.id}/undo`, {})
    await undoImport(world.house, await this.now(), later.id)
    this.imports = this.imports.filter(it => it !== later)
  }

  private async pieces(): Promise<{ id: string }[]> {
    return (await this.call('GET', '/feedback?limit=100')).items
  }

  private async answerSome(): Promise<void> {
    const pieces = await this.pieces()
    if (pieces.length === 0) return
    for (let i = 0; i < 3; i++) {
      const path = `/feedback/${this.pick(pieces).id}/replies`
      const answer = await this.owner.call('POST', `/api/workspaces/${this.scope.slug}${path}`, {
        text: 'We hear you.',
      })
      // Beside an undo the piece may just have gone.
      if (answer.status === 200 && this.random() < 0.4)
        await this.owner.call('DELETE', `/api/workspaces/${this.scope.slug}${path}/${(await answer.json()).id}`)
    }
  }

  private async readAnew(): Promise<void> {
    const name = this.pick(['lids', 'tea'])
    const words = [this.pick(['lid', 'tea', '배송', '画面', '很好']), this.pick(['refund', '가격', '退款'])]
    const seeds = { en: words, ko: words, zh: words, ja: words }
    await this.call('PUT', `/topics/other/${name}`, {
      id: `other/${name}`,
      area: 'other',
      label: { en: name, ko: name, zh: name, ja: name },
      seeds,
      active: this.random() < 0.8,
    })
    await reread(world.house, await this.now())
  }

  private async sortProducts(): Promise<void> {
    const products: { id: string; aliases: { id: string }[] }[] = await this.call('GET', '/products')
    const joined = products.find(it => it.aliases.length > 1)
    if (joined !== undefined && this.random() < 0.5)
      await this.call('DELETE', `/products/${joined.id}/aliases/${joined.aliases[1]?.id}`)
    else if (products.length > 1)
      await this.call('POST', `/products/${products[0]?.id}/aliases`, { others: [products[1]?.id] })
  }

  private move = () => this.call('PATCH', '', { zone: this.pick(ZONES) })

  private enterByHand = () =>
    this.call('POST', '/feedback', {
      source: 'Counter',
      verbatim: `${this.pick(WORDS)} ${++this.made}`,
      rating: this.pick([null, { value: 2.3456789, min: 1, max: 5 }, { value: 9, min: 0, max: 10 }]),
      saidAt: this.pick([null, new Date(Date.UTC(2026, 0, 1) + this.below(40) * DAY).toISOString()]),
    })

  /** What may happen at the same time does. */
  private async crowd(): Promise<void> {
    await Promise.all([
      this.bring(`crowd-${++this.made}`),
      this.readAnew(),
      this.answerSome(),
      this.answerSome(),
      this.move(),
      this.enterByHand(),
    ])
  }

  async happen(): Promise<void> {
    const [name, act] = this.pick<[string, () => Promise<unknown>]>([
      ['import', () => this.bring(`file-${++this.made}`)],
      ['import', () => this.bring(`file-${++this.made}`)],
      ['undo', () => this.undo()],
      ['answer', () => this.answerSome()],
      ['re-read', () => this.readAnew()],
      ['products', () => this.sortProducts()],
      ['zone', () => this.move()],
      ['hand', () => this.enterByHand()],
      ['crowd', () => this.crowd()],
    ])
    this.happened.push(name)
    await act()
  }

  /** Takes all imports back, last first. */
  async undoAll(): Promise<void> {
    for (const { id } of this.imports.sort((a, b) => b.id - a.id)) {
      await this.call('POST', `/imports/${id}/undo`, {})
      await undoImport(world.house, await this.now(), id)
    }
  }
}

test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])('whatever happens, every tally equals a recount (seed %i)', async seed => {
  const { db } = world.house.database
  const scope = await ensureWorkspace(db, `life-${seed}`, `Life ${seed}`)
  const life = new Life(scope, await enter(world, 'owner', scope.workspaceId), seed)
  for (let i = 0; i < 14; i++) {
    await life.happen()
    expect(await differences(db, scope), life.happened.join(', ')).toEqual([])
  }
  await life.undoAll()
  expect(await differences(db, scope), `${life.happened.join(', ')}, all undone`).toEqual([])
  const left = await db
    .selectFrom('feedback')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('workspaceId', '=', scope.workspaceId)
    .where('importId', 'is not', null)
    .executeTakeFirstOrThrow()
  expect(left.count).toBe(0)
})
