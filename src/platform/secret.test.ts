import { expect, test } from 'vitest'
import { createSeal } from './secret.ts'

const seal = createSeal('a key of at least thirty-two letters')

test('a sealed text opens in its place alone, with its key alone', () => {
  const sealed = seal.close('비밀번호 pässwörd', 'mail of 1')
  expect(sealed).not.toContain('비밀')
  expect(seal.open(sealed, 'mail of 1')).toBe('비밀번호 pässwörd')
  expect(seal.close('비밀번호 pässwörd', 'mail of 1')).not.toBe(sealed)
  expect(() => seal.open(sealed, 'mail of 2')).toThrow(/cannot be read/)
  expect(() => createSeal('another key, also of thirty-two letters').open(sealed, 'mail of 1')).toThrow(/has changed/)
  expect(() => seal.open(`${sealed.slice(0, -4)}AAAA`, 'mail of 1')).toThrow(/cannot be read/)
})
