import { expect, test } from 'vitest'
import type { ReadLanguage } from '../text/model.ts'
import { createReader } from '../text/reader.ts'
import { DEFAULT_TOPICS } from '../text/topics.ts'
import { findStatements, quotable, type StatementKind } from './statements.ts'

const reader = createReader({}, DEFAULT_TOPICS)
const statementsIn = (text: string, language: ReadLanguage) =>
  findStatements(text, { language, read: reader.explain(text), again: part => reader.read(part) })
const kindsIn = (text: string, language: ReadLanguage): StatementKind[] => [
  ...new Set(statementsIn(text, language).map(({ kind }) => kind)),
]

const SAID: [ReadLanguage, StatementKind, string][] = [
  ['ko', 'fear', '개인정보가 새어 나갈까 봐 결제가 망설여집니다.'],
  ['ko', 'wish', '다크 모드 기능이 추가되었으면 좋겠습니다.'],
  ['ko', 'question', '해외 배송은 며칠이나 걸리나요'],
  ['ko', 'pain', '배송이 너무 느려서 짜증나요.'],
  ['ko', 'benefit', '화질이 정말 좋아요.'],
  ['en', 'fear', 'I was worried that the lid would leak in my bag.'],
  ['en', 'wish', 'I wish the kettle had a longer cable.'],
  ['en', 'question', 'How long does delivery to Busan take'],
  ['en', 'pain', 'The delivery was terribly slow.'],
  ['en', 'benefit', 'The customer service is excellent.'],
  ['zh', 'fear', '担心电池用不了多久。'],
  ['zh', 'wish', '希望能增加夜间模式。'],
  ['zh', 'question', '请问这款支持快充吗'],
  ['zh', 'pain', '物流太慢了，包装也很差。'],
  ['zh', 'benefit', '物流很快，质量很好。'],
  ['ja', 'fear', '電池がすぐ切れないか不安です。'],
  ['ja', 'wish', 'ダークモードに対応してほしいです。'],
  ['ja', 'question', '海外への配送は何日かかりますか'],
  ['ja', 'pain', '配送がとても遅くて最悪でした。'],
  ['ja', 'benefit', '画質がとても良いです。'],
]

test.each(SAID)('%s: a %s is found: %s', (language, kind, text) => {
  expect(kindsIn(text, language)).toContain(kind)
})

test.each<[ReadLanguage, string]>([
  ['ko', '걱정 마세요, 배송은 정말 빨라요.'],
  ['ja', '音質は何の不安もない製品です。'],
  ['zh', '不用担心质量，物流很快。'],
  ['en', 'No worries about delivery here, the courier was quick.'],
])('%s: who says that there is nothing to fear fears nothing', (language, text) => {
  expect(kindsIn(text, language)).not.toContain('fear')
})

test('a quotation leaves out whom it speaks to, links, entities and a turn that hangs in the air', () => {
  expect(quotable('@AcmeAir but my bag &amp; coat are lost https://x.co/a #fail')).toBe('My bag & coat are lost')
  expect(quotable('그런데 결제가 안 돼요')).toBe('결제가 안 돼요')
})

test('Korean without stops is quoted a sentence at a time', () => {
  const text = '잘 쓰고 있어요 그런데 결제 오류는 언제 고쳐지나요 부탁드립니다'
  const asked = statementsIn(text, 'ko').filter(({ kind }) => kind === 'question')
  expect(asked.map(it => it.text)).toEqual(['결제 오류는 언제 고쳐지나요'])
})

test.each<[ReadLanguage, string]>([
  ['en', 'I thought it would be a great airline.'],
  ['en', 'Feel free to look up how helpful your staff was.'],
  ['ko', '광고만 빼면 좋은 앱입니다.'],
  ['zh', '如果物流快就很好。'],
])('%s: praise that is only hoped for, or never came, is no benefit: %s', (language, text) => {
  expect(kindsIn(text, language)).not.toContain('benefit')
})
