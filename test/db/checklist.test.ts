import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Piece } from '../../src/collect/feedback/piece.ts'
import type { Answers, GroupView } from '../../src/share/checklist/schema.ts'
import { openTestHouse, type Person, type TestHouse } from '../support/house.ts'
import { openIntake, pieceWith, store } from '../support/pieces.ts'
import { enter } from '../support/requests.ts'

let world: TestHouse
let hana: Person
let viewer: Person

const SAID: [verbatim: string, day: string][] = [
  ['해외 배송은 며칠 걸리나요?', '2026-03-02'],
  ['해외 배송도 되나요? 010-1234-5678로 연락 주세요.', '2026-03-03'],
  ['해외 배송 기간이 궁금합니다', '2026-03-04'],
  ['해외 배송 되나요?', '2026-02-03'],
  ['배송이 늦을까 봐 걱정이에요.', '2026-03-05'],
  ['다크 모드 기능이 추가되었으면 좋겠습니다.', '2026-03-06'],
  ['뚜껑이 새서 짜증나요.', '2026-03-06'],
  ['보온이 정말 잘돼서 좋아요.', '2026-03-07'],
  ['Livraison très rapide, je recommande vivement cette boutique à tout le monde.', '2026-03-08'],
]

beforeAll(async () => {
  world = await openTestHouse()
  hana = await enter(world, 'member', world.scope.workspaceId)
  viewer = await enter(world, 'viewer', world.scope.workspaceId)
  const intake = await openIntake(world, '매장')
  await store(
    intake,
    SAID.map(([verbatim, day], i) => piece(`c${i}`, verbatim, day)),
  )
})
afterAll(() => world.close())

const piece = (nativeId: string, verbatim: string, day: string): Piece =>
  pieceWith({
    nativeId,
    verbatim,
    saidAt: Date.parse(`${day}T12:00:00+09:00`),
    author: { id: null, name: '김하나', email: null },
  })

async function fill(query = ''): Promise<Answers> {
  for (;;) {
    const answer = await viewer.call('GET', `/api/workspaces/cafe/checklist${query}`)
    expect(answer.status).toBe(200)
    const { answers } = await answer.json()
    if (answers !== null) return answers
  }
}

const shipping = (answers: Answers): GroupView | undefined =>
  answers.groups.question.find(({ examples }) => examples.some(({ text }) => text.includes('해외 배송')))

test('six questions are answered in the customers’ words, each leading to its feedback', async () => {
  const answers = await fill()
  expect(answers).toMatchObject({ pieces: 8, skipped: 1, capped: false, before: null })
  expect(shipping(answers)).toMatchObject({ count: 4, was: null, answered: null, language: 'ko' })
  const first = (kind: keyof Answers['groups']) => answers.groups[kind][0]?.examples[0]?.text
  expect(first('fear')).toBe('배송이 늦을까 봐 걱정이에요.')
  expect(first('wish')).toBe('다크 모드 기능이 추가되었으면 좋겠습니다.')
  expect(first('pain')).toContain('뚜껑')
  expect(first('benefit')).toContain('보온')
  const { feedback = '', text = '' } = answers.groups.fear[0]?.examples[0] ?? {}
  const opened = await (await viewer.call('GET', `/api/workspaces/cafe/feedback/${feedback}`)).json()
  expect(opened.verbatim).toContain(text)
})

test('the pieces of a group are as many as it counts, each once, with what it says', async () => {
  const group = shipping(await fill())
  expect(group?.heading).toBe('해외 배송')
  const query = `group=${encodeURIComponent(group?.id ?? '')}`
  const all = async (part = '') =>
    (await (await viewer.call('GET', `/api/workspaces/cafe/checklist/statements?${query}${part}`)).json()).statements
  const statements = await all()
  expect(new Set(statements.map(({ feedback }: { feedback: string }) => feedback)).size).toBe(group?.count)
  expect(JSON.stringify(statements)).not.toContain('010-1234-5678')
  expect(await all('&dimension=language&part=ko')).toHaveLength(4)
  expect(await all('&dimension=language&part=en')).toEqual([])
  const unknown = await viewer.call('GET', '/api/workspaces/cafe/checklist/statements?group=pain/ko/none')
  expect(await unknown.json()).toEqual({ statements: [] })
})

test('a period is compared with the one before', async () => {
  const answers = await fill('?from=2026-03-01&to=2026-03-31&compare=before')
  expect(answers.before).toEqual({ from: '2026-01-29', to: '2026-02-28' })
  expect(shipping(answers)).toMatchObject({ count: 3, was: 1 })
  expect(answers).toMatchObject({ pieces: 7, piecesBefore: 1 })
})

test('a question is marked as answered on the site, stays so in other words, and the mark is taken back', async () => {
  const body = { question: '해외 배송이 가능한가요?', language: 'ko', url: 'https://shop.example/overseas' }
  const made = await hana.call('POST', '/api/workspaces/cafe/site-answers', body)
  const { id } = await made.json()
  expect(shipping(await fill())?.answered).toMatchObject({ id, url: body.url })
  expect((await hana.call('DELETE', `/api/workspaces/cafe/site-answers/${id}`)).status).toBe(200)
  expect(shipping(await fill())?.answered).toBeNull()
  expect((await hana.call('DELETE', `/api/workspaces/cafe/site-answers/${id}`)).status).toBe(404)
  expect((await viewer.call('POST', '/api/workspaces/cafe/site-answers', body)).status).toBe(403)
  const wrong = { ...body, url: 'javascript:alert(1)' }
  expect((await hana.call('POST', '/api/workspaces/cafe/site-answers', wrong)).status).toBe(400)
})

test('what comes later is looked at as well', async () => {
  await fill()
  await store(await openIntake(world, '매장'), [piece('later', '영수증은 어디서 출력하나요?', '2026-03-09')])
  const texts = (await fill()).groups.question.flatMap(({ examples }) => examples.map(({ text }) => text))
  expect(texts).toContain('영수증은 어디서 출력하나요?')
})

test('personal data is masked in the checklist and in an export that asks for it', async () => {
  const said = JSON.stringify(await fill())
  expect(said).not.toContain('010-1234-5678')
  const csv = async (query: string) => (await viewer.call('GET', `/api/workspaces/cafe/feedback.csv${query}`)).text()
  expect(await csv('')).toContain('010-1234-5678')
  const masked = await csv('?mask=yes')
  expect(masked).toContain('[전화번호]')
  expect(masked).not.toContain('010-1234-5678')
  expect(masked).not.toContain('김하나')
})
