import { expect, test } from 'vitest'
import { draftReply } from './draft.ts'
import { tellsHardship } from './hardship.ts'
import type { DraftRequest } from './request.ts'

test.each([
  '미션을 깨야지 볼 수 있어서 힘들어요',
  '못 봐서 아쉬웠어요',
  'still waiting',
  'my bag did not arrive',
  '等了两个小时',
  '届かなくて残念です',
])('%s is nothing to smile at', text => {
  expect(tellsHardship(text)).toBe(true)
})

test.each(['애니 종류가 많아서 좋아요', 'great crew and a smooth flight', '不错，味道很好', 'とても使いやすいです'])(
  '%s may be smiled at',
  text => {
    expect(tellsHardship(text)).toBe(false)
  },
)

const asked: DraftRequest = {
  id: 7,
  verbatim: '',
  title: '',
  language: 'ko',
  sentiment: 'positive',
  ratingNorm: null,
  author: null,
  product: null,
  topics: [],
  clauses: [],
  questions: [],
  channel: 'review',
  variant: 0,
  limit: null,
  signature: { line: undefined, team: '', contacts: [] },
  tone: 'warm',
}
const CHEER = /미소|즐거워|힘이 납|기뻤|made our day|smile|happy|delight/u

test('hardship that was read as praise is never quoted with cheer', () => {
  for (let variant = 0; variant < 12; variant++) {
    const waiting = 'my bag did not make it to Dallas, still waiting'
    const clauses = [{ text: waiting, topics: [], polarity: 1 as const }]
    const said = draftReply({ ...asked, language: 'en', verbatim: waiting, clauses, variant })
    expect(said.text).not.toMatch(CHEER)
    const hard = '가입해야 해서 볼 게 없어서 힘들어요'
    const korean = { ...asked, verbatim: hard, clauses: [{ text: hard, topics: [], polarity: 1 as const }], variant }
    expect(draftReply(korean).text).not.toMatch(CHEER)
    expect(draftReply({ ...korean, ratingNorm: 0.5 }).list).toBe('negative')
  }
})
