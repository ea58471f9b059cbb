import { expect, it } from 'vitest'
import { characterLimit, replyLimit } from './limits.ts'

it('knows the places by profile and by name', () => {
  expect(characterLimit('google-play-console')).toBe(350)
  expect(characterLimit('Google Play')).toBe(350)
  expect(characterLimit('app-store-connect')).toBe(5970)
  expect(characterLimit('itunes-rss')).toBe(5970)
  expect(replyLimit('google-business')).toEqual({ n: 4096, unit: 'byte' })
  expect(characterLimit('google-business')).toBe(1365)
  expect(characterLimit('cafe24')).toBeNull()
  expect(characterLimit('some shop')).toBeNull()
})
