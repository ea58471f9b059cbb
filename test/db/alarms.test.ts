import { afterAll, beforeAll, expect, test } from 'vitest'
import { listStored } from '../../src/analyze/themes/queries.ts'
import { findAlarms } from '../../src/app/alarms.ts'
import { undoImport } from '../../src/app/import-undo.ts'
import type { Piece } from '../../src/collect/feedback/piece.ts'
import { planImport } from '../../src/collect/sources/commands.ts'
import { mappingSchema } from '../../src/collect/sources/mapping.ts'
import type { Scope } from '../../src/people/members/scope.ts'
import { ensureWorkspace } from '../../src/people/workspaces/commands.ts'
import { addDays, daysBetween } from '../../src/platform/days.ts'
import { openTestHouse, type TestHouse } from '../support/house.ts'
import { openIntake, pieceWith, randomFrom, store } from '../support/pieces.ts'

let world: TestHouse
beforeAll(async () => {
  world = await openTestHouse()
})
afterAll(() => world.close())

const FIRST = '2025-09-01'
const DAYS = 200
const CRISIS = { day: 120, days: 12 }
const PRAISE = ['정말 좋아요', '아주 만족합니다', '디자인이 예뻐요', '잘 쓰고 있습니다']
const USUAL = [
  '배송이 너무 늦어서 화가 납니다',
  '가격이 너무 비싸요',
  '앱이 자꾸 튕겨요. 최악입니다',
  '고객센터가 답이 없어요',
]
const CRISIS_WORDS = [
  '배송이 2주째 안 와요. 너무 늦어요',
  '배송 지연이 너무 심합니다. 실망이에요',
  '배송이 한 달 걸렸어요. 최악입니다',
]

/** 200 days of a shop: praise, a few complaints of several kinds every week, and from the 120th day on for 12 days late deliveries. */
function story(withCrisis: boolean) {
  const chance = randomFrom(7)
  const pieces: Piece[] = []
  for (let day = 0; day < DAYS; day++) {
    const quiet = day % 7 > 4 ? 0.6 : 1
    const say = (words: string[], times: number) => {
      for (let i = 0; i < times; i++) {
        const verbatim = words[Math.floor(chance() * words.length)] ?? ''
        const nativeId = `${pieces.length}`
        pieces.push(
          pieceWith({ nativeId, verbatim, saidAt: Date.parse(`${addDays(FIRST, day)}T03:00:00Z`) + i * 60_000 }),
        )
      }
    }
    say(PRAISE, Math.round(6 * quiet + 2 * chance()))
    say(USUAL, chance() < 0.6 * quiet ? 1 + Math.floor(2 * chance()) : 0)
    if (withCrisis && day >= CRISIS.day && day < CRISIS.day + CRISIS.days)
      say(CRISIS_WORDS, 5 + Math.floor(3 * chance()))
  }
  return pieces
}

/** Stores a story as an import of its own. */
async function bring(scope: Scope, source: string, withCrisis: boolean): Promise<number> {
  const intake = await openIntake(world, source, scope)
  const importId = await planImport(world.house.database.db, scope, {
    sourceId: intake.sourceId,
    file: 'a.csv',
    uploadId: null,
    member: 0,
    profile: 'table',
    mapping: mappingSchema.parse({ fields: {} }),
    bytesTotal: 0,
  })
  await store({ ...intake, importId }, story(withCrisis))
  return importId
}

const listed = (scope: Scope) =>
  world.house.database.db.selectFrom('themeAlarm').selectAll().where('workspaceId', '=', scope.workspaceId).execute()

test('a planted delivery crisis raises one alarm within three days and no other; again changes nothing; undone takes it away', async () => {
  const { db } = world.house.database
  const { scope } = world
  const other = await ensureWorkspace(db, 'quiet', 'Quiet')
  await bring(other, 'Shelf', false)
  const importId = await bring(scope, 'Shelf', true)
  expect(await findAlarms(db, scope)).toEqual({ raised: 1, gone: 0 })
  expect(await findAlarms(db, other)).toEqual({ raised: 0, gone: 0 })
  const before = await listed(scope)
  const [alarm] = before
  expect(alarm?.topic).toBe('delivery/late')
  expect(daysBetween(addDays(FIRST, CRISIS.day), alarm?.raisedOn ?? '')).toBeLessThanOrEqual(2)
  expect(alarm?.state).toBe('over')
  expect(alarm?.peak.seen).toBeGreaterThanOrEqual(15)

  expect(await findAlarms(db, scope)).toEqual({ raised: 0, gone: 0 })
  expect(await listed(scope)).toEqual(before)
  expect(await listed(other)).toEqual([])
  const told = () => db.selectFrom('event').select('kind').where('kind', 'like', 'alarm%').execute()
  expect(await told()).toHaveLength(1)

  await undoImport(world.house, scope, importId)
  expect(await findAlarms(db, scope)).toEqual({ raised: 0, gone: 1 })
  expect(await listStored(db, scope)).toEqual([])
  expect(await told()).toHaveLength(2)
})
