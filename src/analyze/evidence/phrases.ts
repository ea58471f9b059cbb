import type { ReadLanguage } from '../text/model.ts'
import { type Content, contentOf } from './content.ts'

/** A phrase in the spelling customers use most, and in how many texts of each side it stands. */
export interface Telling {
  phrase: string
  count: number
  others: number
}

const LONGEST: Record<ReadLanguage, number> = { ko: 2, ja: 2, zh: 2, en: 3 }
/** A Chinese segment of one sign means little alone and much beside another: 客|服. */
const SHORTEST: Record<ReadLanguage, number> = { ko: 2, ja: 2, zh: 2, en: 3 }
const WIDEST = 30

interface Counted {
  words: number
  spellings: Map<string, number>
  count: number
}

/** How many texts were counted, and each phrase in them. */
export interface Phrases {
  texts: number
  counted: Map<string, Counted>
}

function keysOf(text: string, language: ReadLanguage): Map<string, { shown: string; words: number }> {
  const words = contentOf(text, language)
  const glue = language === 'zh' || language === 'ja' ? '' : ' '
  const phrases = new Map<string, { shown: string; words: number }>()
  const put = (run: readonly Content[]) => {
    const shown = run.map(word => word.shown).join(glue)
    if (shown.length >= SHORTEST[language] && shown.length <= WIDEST)
      phrases.set(run.map(word => word.key).join(' '), { shown, words: run.length })
  }
  for (let from = 0; from < words.length; from++) {
    put(words.slice(from, from + 1))
    for (let to = from + 2; to <= Math.min(words.length, from + LONGEST[language]) && words[to - 1]?.follows; to++)
      put(words.slice(from, to))
  }
  return phrases
}

/** Words of content and runs of them, with in how many texts each stands. */
export function countPhrases(texts: readonly string[], language: ReadLanguage): Phrases {
  const counted: Phrases['counted'] = new Map()
  for (const text of texts) {
    for (const [key, { shown, words }] of keysOf(text, language)) {
      let one = counted.get(key)
      if (one === undefined) {
        one = { words, spellings: new Map(), count: 0 }
        counted.set(key, one)
      }
      one.count++
      one.spellings.set(shown, (one.spellings.get(shown) ?? 0) + 1)
    }
  }
  return { texts: texts.length, counted }
}

function merged(all: readonly Phrases[]): Phrases {
  const counted: Phrases['counted'] = new Map()
  for (const { counted: some } of all) {
    for (const [key, { words, spellings, count }] of some) {
      const one = counted.get(key)
      if (one === undefined) {
        counted.set(key, { words, spellings: new Map(spellings), count })
        continue
      }
      one.count += count
      for (const [spelling, times] of spellings) one.spellings.set(spelling, (one.spellings.get(spelling) ?? 0) + times)
    }
  }
  return { texts: all.reduce((sum, { texts }) => sum + texts, 0), counted }
}

function spellingOf({ spellings }: Counted): string {
  const [best] = [...spellings].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1))
  return best?.[0] ?? ''
}

/** A run of words takes the place of a part of it that hardly ever stands without it. */
const SWALLOWS = 0.55

function swallowed(counted: Phrases['counted'], fewest: number): Set<string> {
  const parts = new Set<string>()
  for (const [key, { words, count }] of counted) {
    if (words < 2 || count < fewest) continue
    const single = key.split(' ')
    for (let from = 0; from < single.length; from++)
      for (let to = from + 1; to <= single.length; to++) {
        const part = single.slice(from, to).join(' ')
        if (part !== key && count >= SWALLOWS * (counted.get(part)?.count ?? 0)) parts.add(part)
      }
  }
  return parts
}

/** Log-odds of a phrase here against there in standard deviations, with a prior of the two together (Monroe et al. 2008). */
function zOf(here: number, all: number, there: number, others: number): number {
  const prior = 0.5 + 0.01 * (here + there)
  const odds = (count: number, total: number) => Math.log((count + prior) / (total - count + prior * 20))
  const spread = Math.sqrt(1 / (here + prior) + 1 / (there + prior))
  return (odds(here, all) - odds(there, others)) / spread
}

/** Below this a difference may be chance. */
const SURE = 1.6

/** Phrases that stand in texts of one side clearly more than in those of the other, at most `most`, the most frequent first. */
export function tellingPhrases(side: readonly Phrases[], rest: readonly Phrases[], most: number): Telling[] {
  const [here, there] = [merged(side), merged(rest)]
  const fewest = Math.max(2, Math.ceil(here.texts / 400))
  const parts = swallowed(here.counted, fewest)
  return [...here.counted]
    .filter(([key, { count }]) => count >= fewest && !parts.has(key))
    .map(([key, one]) => ({ phrase: spellingOf(one), count: one.count, others: there.counted.get(key)?.count ?? 0 }))
    .filter(({ count, others }) => zOf(count, here.texts, others, there.texts) >= SURE)
    .sort((a, b) => b.count - a.count || (a.phrase < b.phrase ? -1 : 1))
    .slice(0, most)
}
