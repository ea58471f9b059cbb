// English: GoEmotions (Apache-2.0) and app reviews of four games (MIT), on top of the lexicon. Run: npx tsx models/train-en.ts
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { REVIEW_SETS, SHARED_DATA, twoClasses } from '../test/shared/review-sets.ts'
import { lexiconPrior } from './lexicon-prior.ts'
import { accuracyOf, type Example, isHeldOut, save, train } from './training.ts'

const GOOD = 'admiration amusement approval caring excitement gratitude joy love optimism pride relief'.split(' ')
const BAD =
  'anger annoyance disappointment disapproval disgust embarrassment fear grief nervousness remorse sadness'.split(' ')

const labels = readFileSync(join(SHARED_DATA, 'tone/goemotions_labels.txt'), 'utf8').trim().split('\n')

/** Good, bad or neutral where all labels of a comment agree. */
function targetOf(ids: string): number | null {
  const names = ids.split(',').map(id => labels[Number(id)] ?? '')
  const good = names.some(name => GOOD.includes(name))
  const bad = names.some(name => BAD.includes(name))
  if (good !== bad) return good ? 1 : 0
  return names.every(name => name === 'neutral') ? 0.5 : null
}

function goEmotions(): Example[] {
  return readFileSync(join(SHARED_DATA, 'tone/goemotions_train.tsv'), 'utf8')
    .split('\n')
    .flatMap(line => {
      const [text, ids] = line.split('\t')
      const target = ids ? targetOf(ids) : null
      if (!text || target === null) return []
      return [{ text, target, weight: target === 0.5 ? 0.5 : 1, offset: lexiconPrior(text, 'en') }]
    })
}

const games = twoClasses(REVIEW_SETS['en games uk ca']?.() ?? []).map(({ text, label }) => ({
  text,
  target: label > 0 ? 1 : 0,
  weight: 1.5,
  offset: lexiconPrior(text, 'en'),
}))
const examples: Example[] = [...goEmotions(), ...games]
const held = examples.filter(e => isHeldOut(e.text, 20) && e.target !== 0.5)
const known = examples.filter(e => !isHeldOut(e.text, 20))
console.log(`${known.length} to learn from, ${held.length} held out`)
const model = train(known, {
  language: 'en',
  recipe: { chars: [3, 5], spaces: 'inside', words: 3, bits: 20 },
  sources: [
    'GoEmotions train (google-research, by monologg/GoEmotions-pytorch), Apache-2.0',
    'App Store reviews of four games, storefronts UK and CA (oguzkedek/mobile-game-review-analytics), MIT',
  ],
  epochs: 3,
  rate: 0.1,
  rarest: 2,
})
const side = (good: boolean) =>
  accuracyOf(
    model,
    held.filter(e => e.target > 0.5 === good),
  ).toFixed(4)
console.log(`held out, with the lexicon: good ${side(true)}, bad ${side(false)}`)
save(model)
