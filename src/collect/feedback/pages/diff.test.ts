import { expect, it } from 'vitest'
import { diffWords } from './diff.ts'

const marked = (before: string, after: string) =>
  diffWords(before, after)
    .map(one => (one.kind === 'same' ? one.text : one.kind === 'added' ? `{+${one.text}}` : `{-${one.text}}`))
    .join('')

it('shows what was taken out and what was put in', () => {
  expect(marked('The app is slow', 'The app is fast now')).toBe('The app is {-slow}{+fast now}')
  expect(marked('같은 말', '같은 말')).toBe('같은 말')
  expect(marked('', '새 글')).toBe('{+새 글}')
})

it('gives up on wordings too long to compare', () => {
  const long = 'word '.repeat(2000)
  expect(diffWords(long, 'short').map(one => one.kind)).toEqual(['removed', 'added'])
})
