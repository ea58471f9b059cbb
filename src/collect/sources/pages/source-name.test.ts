import { expect, it } from 'vitest'
import { suggestSource } from './source-name.ts'

it('takes what is particular from the name of a file', () => {
  expect(suggestSource('reviews_org.example.app_201711.csv')).toBe('org.example.app')
  expect(suggestSource('googleplay_cafe.csv')).toBe('googleplay cafe')
  expect(suggestSource('folder/카페 리뷰 2026-03.xlsx')).toBe('카페 리뷰')
  expect(suggestSource('judge-me-export.csv.gz')).toBe('judge me')
  expect(suggestSource('royal-match_jp_page01.json')).toBe('royal match jp')
  expect(suggestSource('reviews.csv')).toBe('reviews')
})
