import type { ReadLanguage } from '../text/model.ts'
import { contentOf } from './content.ts'
import { opinionsOf } from './opinions.ts'

/** What a text is about as a bag of n-grams; names are kept, so that nothing collides and a reader of the code sees what is compared. */
export type Bag = Map<string, number>

/** Pairs of signs count for less than whole words: they forgive endings, and share syllables by chance. */
const PAIR = 0.5
const NEIGHBORS = 0.7
const TOPIC = 0.6
const OPINION = 0.8

/** Syllables in which a Korean verb or noun carries its meaning; the rest is endings. */
const STEM = 3

function pairsOf(word: string, language: ReadLanguage): string[] {
  const body = language === 'ko' ? word.slice(0, STEM) : word
  if (language === 'en' || body.length < 3) return []
  return Array.from({ length: body.length - 1 }, (_, i) => body.slice(i, i + 2))
}

/** Requests, thanks and the like say how something is said, not what it is about. */
const MANNERS = new Set(['missing-feature/request', 'support/resolution', 'other/recommend', 'other/praise'])

interface About {
  language: ReadLanguage
  topics: readonly string[]
  /** Words of the house's own names: every statement may hold them. */
  own: ReadonlySet<string>
}

/** The n-grams of content of a statement: words, neighbors, pairs of signs within a word, opinions and topics. Empty where nothing is named. */
export function bagOf(text: string, { language, topics, own }: About): Bag {
  const bag: Bag = new Map()
  const put = (feature: string, weight: number) => bag.set(feature, Math.max(bag.get(feature) ?? 0, weight))
  let before = ''
  for (const { key, follows } of contentOf(text, language)) {
    if (own.has(key)) {
      before = ''
      continue
    }
    put(key, 1)
    if (follows && before !== '') put(`${before} ${key}`, NEIGHBORS)
    for (const pair of pairsOf(key, language)) put(pair, PAIR)
    before = key
  }
  if (bag.size === 0) return bag
  // How it is found: "many" is another praise than "cheap". Plain "good" is so frequent that it counts for nothing.
  for (const word of opinionsOf(text, language).words) put(`!${word.trim()}`, OPINION)
  for (const topic of topics.filter(it => !MANNERS.has(it))) put(`/${topic}`, TOPIC)
  return bag
}

/** Words of names, as they are counted in any of the languages. */
export function ownWords(names: readonly string[]): ReadonlySet<string> {
  const languages: ReadLanguage[] = ['ko', 'en', 'zh', 'ja']
  return new Set(
    names.flatMap(name => [
      name.toLowerCase(),
      ...languages.flatMap(language => contentOf(name, language).map(({ key }) => key)),
    ]),
  )
}
