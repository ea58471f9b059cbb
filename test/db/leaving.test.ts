import { afterAll, beforeAll, expect, test } from 'vitest'
import { listLeaving } from '../../src/app/screens/leaving.ts'
import { ensureWorkspace } from '../../src/people/workspaces/commands.ts'
import { openTestHouse, type TestHouse } from '../support/house.ts'
import { openIntake, pieceWith, store } from '../support/pieces.ts'

let world: TestHouse
const NOW = new Date('2026-03-31T12:00:00Z')

beforeAll(async () => {
  world = await openTestHouse()
  const intake = await openIntake(world, 'Shelf')
  const said = (verbatim: string, day: string) =>
    pieceWith({ nativeId: `${day} ${verbatim}`, verbatim, saidAt: Date.parse(`${day}T03:00:00Z`) })
  await store(intake, [
    said('배송이 또 늦었어요. 정말 최악이라 탈퇴할게요', '2026-03-30'),
    {
      ...said('Late delivery again, terrible. I will never order from you again.', '2026-03-20'),
      reply: { text: 'Sorry.', at: null },
    },
    said('配送太慢了，太失望，再也不会买了', '2026-03-10'),
    said('배송이 늦어서 화가 나요', '2026-03-25'),
    said('좋은 앱이에요. 예전 앱은 지웠어요. 최고예요', '2026-03-26'),
    said('配送が遅すぎて最悪でした。解約しました', '2026-02-10'),
  ])
})
afterAll(() => world.close())

test('unhappy customers who say that they go are heard, those nobody has answered first, with what drove them', async () => {
  const view = await listLeaving(world.house.database.db, world.scope, NOW)
  expect(view).toMatchObject({ from: '2026-03-01', to: '2026-03-30', pieces: 3, before: { pieces: 1 } })
  expect(view?.voices.map(({ words }) => words)).toEqual(['탈퇴할게', '再也不会', 'never order from you again'])
  expect(view?.reasons[0]).toMatchObject({ topic: { id: 'delivery/late' }, pieces: 3 })
})

test("where nobody said anything there is nobody to hear, and nothing of another's", async () => {
  const { db } = world.house.database
  expect(await listLeaving(db, await ensureWorkspace(db, 'quiet', 'Quiet'), NOW)).toBeNull()
})
