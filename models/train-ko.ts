// Korean: 356,333 film reviews with ratings (Naver, CC0). Run: npx tsx models/train-ko.ts
import { ratedFilmReviews } from './film-reviews.ts'
import { accuracyOf, isHeldOut, save, train } from './training.ts'

const examples = ratedFilmReviews()
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
