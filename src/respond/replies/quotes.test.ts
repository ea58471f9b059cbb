import { expect, it } from 'vitest'
import { quoteOf } from './quotes.ts'
import type { DraftRequest } from './request.ts'

const complaint = (text: string) =>
  ({ verbatim: text, sentiment: 'negative', clauses: [{ text, topics: [], polarity: -1 }] }) as unknown as DraftRequest

it.each([
  '깔지 마셈 차라리 다른 앱을 사라',
  '여기서 사지 마세요 돈 아까워요',
  'do not buy this kettle',
  'stay away from this hotel',
  '千万别买这个水壶',
  '大家不要再來這家店',
  'ここで買うのはやめた方がいい',
])('a call to stay away is not repeated: %s', text => expect(quoteOf(complaint(text), -1, [])).toBeNull())

it.each(['뚜껑에서 물이 새요', 'the lid leaks every time', '盖子一直漏水啊', 'ふたから水が漏れます'])(
  'a plain complaint is: %s',
  text => expect(quoteOf(complaint(text), -1, [])?.words).toBe(text),
)
