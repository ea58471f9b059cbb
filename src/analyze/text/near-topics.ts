import type { TopicDefinition } from './topic.ts'

const MOST = 3
/** Beyond this the words of a text say little about the whole of it. */
const LOOKED_AT = 2000

interface Asked {
  text: string
  /** As the text is filed, `ko` or `zh-Hans`. */
  language: string
  /** What it is said to be about already. */
  filed: readonly string[]
}

/**
 * Topics a text comes close to, likeliest first, at most three: words of theirs stand in it, though not all that a seed asks for;
 * what is filed in the same area is a weaker sign.
 */
export function nearTopics(topics: readonly TopicDefinition[], { text, language, filed }: Asked): string[] {
  const looked = ` ${text.slice(0, LOOKED_AT).normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ')} `
  const spoken = language.split('-')[0] as keyof TopicDefinition['seeds']
  const areas = new Set(topics.filter(topic => filed.includes(topic.id)).map(topic => topic.area))
  return topics
    .filter(topic => !filed.includes(topic.id))
    .map(({ id, area, seeds }) => {
      const words = wordsMet(looked, [...(seeds[spoken] ?? []), ...(spoken === 'en' ? [] : seeds.en)])
      return { id, score: words * 2 + (areas.has(area) ? 1 : 0) }
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ id }) => id)
}

/** How many different words of these seeds stand in a text. */
function wordsMet(text: string, seeds: readonly string[]): number {
  const words = new Set(seeds.flatMap(seed => seed.split('+')).map(word => word.replaceAll(/[\^$*]/g, '').trim()))
  let met = 0
  for (const word of words) if (word.length > 1 && text.includes(isLatin(word) ? ` ${word}` : word)) met++
  return met
}

const isLatin = (word: string) => /^[\x20-\x7e]+$/.test(word)
