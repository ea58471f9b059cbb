import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SHARED_DATA } from '../test/shared/review-sets.ts'

/** A sentence of a restaurant review and what its labellers say it is about. */
export interface Sentence {
  text: string
  categories: { category: string; polarity: string }[]
}

const ENTITIES: Record<string, string> = { '&apos;': "'", '&quot;': '"', '&amp;': '&', '&lt;': '<', '&gt;': '>' }

function plain(xml: string): string {
  return xml.replaceAll(/&(apos|quot|amp|lt|gt);/g, entity => ENTITIES[entity] ?? entity)
}

/** SemEval-2014 task 4, restaurants (Pontiki et al. 2014): the training part, for the gold of the test part is not at hand. */
export function restaurantSentences(): Sentence[] {
  const xml = readFileSync(join(SHARED_DATA, 'absa/semeval2014_restaurants_train_v2.xml'), 'utf8')
  return Array.from(xml.matchAll(/<sentence [^>]*>([\s\S]*?)<\/sentence>/g), ([, body = '']) => ({
    text: plain(/<text>([\s\S]*?)<\/text>/.exec(body)?.[1] ?? ''),
    categories: Array.from(
      body.matchAll(/<aspectCategory category="([^"]*)" polarity="([^"]*)"/g),
      ([, category = '', polarity = '']) => ({ category, polarity }),
    ),
  }))
}
