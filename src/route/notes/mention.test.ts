import { expect, test } from 'vitest'
import { matching, mentionAt, mentionRuns, withMention } from './mention.ts'

const members = [
  { id: '1', name: 'Hana Kim' },
  { id: '2', name: '김하나' },
  { id: '3', name: '王小明' },
  { id: '4', name: '😀 Ben (ops)' },
]

test.each([
  ['@', { start: 0, typed: '' }],
  ['Look, @ha', { start: 6, typed: 'ha' }],
  ['Look, @Hana Ki', { start: 6, typed: 'Hana Ki' }],
  ['확인 @김하', { start: 3, typed: '김하' }],
  ['请看（@王', { start: 3, typed: '王' }],
  ['mail a@b', null],
  ['nothing', null],
  ['@Hana\nnext', null],
])('%s', (text, typing) => {
  expect(mentionAt(text, text.length)).toEqual(typing)
})

test('only what stands before the cursor counts', () => {
  expect(mentionAt('@ha and more', 3)).toEqual({ start: 0, typed: 'ha' })
})

test('names are found by the beginning of any of their words', () => {
  const found = (typed: string) => matching(members, typed).map(it => it.id)
  expect([found(''), found('ki'), found('김'), found('小'), found('ben'), found(' ')]).toEqual([
    ['1', '2', '3', '4'],
    ['1'],
    ['2'],
    [],
    ['4'],
    [],
  ])
})

test('the whole name takes the place of what was typed', () => {
  const text = '확인 @김하 부탁드려요'
  expect(withMention(text, { start: 3, typed: '김하' }, '김하나')).toEqual({
    text: '확인 @김하나 부탁드려요',
    caret: 8,
  })
})

test('a note falls into runs, whatever signs a name holds', () => {
  expect(mentionRuns('@Hana Kim and @Hana, @😀 Ben (ops)!', ['Hana', 'Hana Kim', '😀 Ben (ops)'])).toEqual([
    { text: '@Hana Kim', isMention: true },
    { text: ' and ', isMention: false },
    { text: '@Hana', isMention: true },
    { text: ', ', isMention: false },
    { text: '@😀 Ben (ops)', isMention: true },
    { text: '!', isMention: false },
  ])
  expect(mentionRuns('plain', [])).toEqual([{ text: 'plain', isMention: false }])
})
