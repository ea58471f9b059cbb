import { describe, expect, test } from 'vitest'
import type { ReadLanguage } from './model.ts'
import { findQuestions } from './questions.ts'

const ask = (text: string, language: ReadLanguage) =>
  findQuestions(text, language).map(({ start, end }) => text.slice(start, end))

describe('questions are found with and without a mark', () => {
  test.each<[string, ReadLanguage, string[]]>([
    ['좋아요. 언제 업데이트 되나요', 'ko', ['언제 업데이트 되나요']],
    ['다크모드 추가해주실 수 있나요? 잘 쓰고 있어요.', 'ko', ['다크모드 추가해주실 수 있나요?']],
    ['환불은 어떻게 하나요ㅠㅠ', 'ko', ['환불은 어떻게 하나요ㅠㅠ']],
    ['단체 할인이 되는지 문의드립니다', 'ko', ['단체 할인이 되는지 문의드립니다']],
    ['배송은 언제 되나요 급해서 그래요', 'ko', ['배송은 언제 되나요']],
    ['튕겨서 다시 들어가요.', 'ko', []],
    ['맛있으니까 또 왔어요', 'ko', []],
    ['能不能增加夜间模式。谢谢', 'zh', ['能不能增加夜间模式。']],
    ['请问怎么退款', 'zh', ['请问怎么退款']],
    ['烦请告知是否可以开发票', 'zh', ['烦请告知是否可以开发票']],
    ['字体在哪儿调大呀', 'zh', ['字体在哪儿调大呀']],
    ['質量不錯，推薦', 'zh', []],
    ['いつ直りますか。待っています。', 'ja', ['いつ直りますか。']],
    ['返金していただけますか', 'ja', ['返金していただけますか']],
    ['とても良かったです。', 'ja', []],
    ['Love it. Can you add a dark mode', 'en', ['Can you add a dark mode']],
    ['is there a way to export my data', 'en', ['is there a way to export my data']],
    ['Hi, what time is breakfast', 'en', ['Hi, what time is breakfast']],
    ['When I reported it nobody answered.', 'en', []],
    ['It works as it should.', 'en', []],
  ])('%s', (text, language, expected) => expect(ask(text, language)).toEqual(expected))
})
