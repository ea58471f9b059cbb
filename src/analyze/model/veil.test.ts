import { expect, test } from 'vitest'
import { createVeil } from './veil.ts'

test('what is personal leaves as a place, and comes back where the answer speaks of it', () => {
  const { hide, reveal } = createVeil()
  expect(hide('김하나입니다. 010-1234-5678 또는 kim@example.com, 다시 010-1234-5678', ['김하나', '하나'])).toBe(
    '[NAME_1]입니다. [PHONE_2] 또는 [EMAIL_3], 다시 [PHONE_2]',
  )
  expect(reveal('This is [NAME_1]: [phone 2] or 【EMAIL_3】, not [CARD_9].')).toBe(
    'This is 김하나: 010-1234-5678 or kim@example.com, not [CARD_9].',
  )
})

test('texts that leave together share their places', () => {
  const { hide, reveal } = createVeil()
  expect([hide('Write to a@x.co', []), hide('b@x.co or a@x.co', [])]).toEqual([
    'Write to [EMAIL_1]',
    '[EMAIL_2] or [EMAIL_1]',
  ])
  expect(reveal('[EMAIL_2]')).toBe('b@x.co')
})

test('a name is a word where words are parted by spaces', () => {
  const { hide } = createVeil()
  expect(hide('Ann paid the annual fee. ANN and J. Kim (a+b).', ['J. Kim', 'Ann', 'a+b'])).toBe(
    '[NAME_1] paid the annual fee. [NAME_2] and [NAME_3] ([NAME_4]).',
  )
})

test('a name may hold any sign', () => {
  const { hide, reveal } = createVeil()
  const names = ['Min-Gul Kim', 'Min-Gul', 'a/b', '(^^)$', 'x{2}', 'back\\slash', '★별★', '#1']
  const words = `${names.join(', ')}!`
  const veiled = hide(words, names)
  for (const name of names) expect(veiled).not.toContain(name)
  expect(reveal(veiled)).toBe(words)
})

test('what looks like a place in the text stays what it is', () => {
  const { hide, reveal } = createVeil()
  const veiled = hide('My [PHONE_1] is 415-555-2671.', [])
  expect(veiled).toBe('My [PHONE_1] is [PHONE_2].')
  expect(reveal(veiled)).toBe('My [PHONE_1] is 415-555-2671.')
})
