import { expect, test } from 'vitest'
import { placeOfAuthors } from './platform.ts'

test.each([
  ['google-play-console', 'google-play'],
  ['google-play-scraper', 'google-play'],
  ['itunes-rss', 'app-store'],
  ['app-store-connect', 'app-store'],
  ['amazon', 'amazon'],
  ['guessed', 'source 4'],
  ['cafe24', 'source 4'],
  [null, 'source 4'],
])('authors of %s are known all over %s', (profile, place) => expect(placeOfAuthors(profile, 4)).toBe(place))
