// Korean: 356,333 film reviews with ratings (Naver, CC0). Run: npx tsx models/train-ko.ts
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { SHARED_DATA } from '../test/shared/review-sets.ts'
import { accuracyOf, type Example, isHeldOut, save, train } from './training.ts'

const file = gunzipSync(readFileSync(join(SHARED_DATA, 'ko/naver_movie_reviews_full.csv.gz'))).toString('utf8')
const rows: Record<string, string>[] = parse(file, { columns: true, bom: true, relax_quotes: true })
const seen = new Set<string>()
const examples: Example[] = []
for (const { review, rating } of rows) {
  const text = review?.trim()
  const stars = Number(rating)
  if (!text || seen.has(text) || !(stars >= 1)) continue
  seen.add(text)
  examples.push({ text, target: (stars - 1) / 9 })
}
const held = examples.filter(e => isHeldOut(e.text, 20) && (e.target <= 1 / 3 || e.target >= 8 / 9))
const known = examples.filter(e => !isHeldOut(e.text, 20) && (e.target <= 0.5 || e.target >= 7 / 9))
console.log(`${known.length} to learn from, ${held.length} held out`)
const model = train(known, {
  language: 'ko',
  recipe: { chars: [1, 5], spaces: 'across', words: 2, bits: 20 },
  sources: ['e9t/nsmc raw ratings (Naver film reviews), CC0 1.0'],
  epochs: 3,
  rate: 0.2,
  rarest: 2,
})
const good = held.filter(e => e.target > 0.5)
const bad = held.filter(e => e.target <= 0.5)
console.log(`held out: good ${accuracyOf(model, good).toFixed(4)}, bad ${accuracyOf(model, bad).toFixed(4)}`)
save(model)
