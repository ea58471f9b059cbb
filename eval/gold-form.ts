import { AREAS } from '../src/analyze/text/topic.ts'
import { BUSINESSES, CHANNELS, type GoldDocument, SLICES } from './gold.ts'

const LANGUAGE_TAGS = ['ko', 'zh-Hans', 'zh-Hant', 'ja', 'en']
const SENTIMENTS = ['positive', 'negative', 'mixed', 'neutral']
const TONES = ['satisfied', 'frustrated', 'angry', 'asking', 'neutral']
const POLARITIES = ['positive', 'negative', 'neutral']
const PII_KINDS = ['email', 'phone', 'id', 'card', 'address', 'order']

/** Least share of documents a hard slice must have, in percent. */
const LEAST: Partial<Record<(typeof SLICES)[number], number>> = {
  negation: 8,
  contrast: 10,
  sarcasm: 4,
  short: 5,
  long: 3,
  implicit: 8,
  dialect: 2,
  conflict: 2,
}

/** English stands for itself: under 15 characters is short there, under 8 elsewhere; over 500 is long. */
function lengthFits({ language, text, slices }: GoldDocument): boolean {
  const length = Array.from(text).length
  const short = length < (language === 'en' ? 15 : 8)
  return slices.includes('short') === short && slices.includes('long') === length > 500
}

/** What a document breaks of the form, by the name of the rule: never a word of the text, for some are sealed. */
function faultsIn(document: GoldDocument): string[] {
  const { text, clauses, questions, pii, tones, slices, rating } = document
  const inText = (parts: readonly string[]) => parts.every(part => part !== '' && text.includes(part))
  const oneOf = (known: readonly string[], values: readonly string[]) => values.every(value => known.includes(value))
  const rules: Record<string, boolean> = {
    id: /^(ko|zh|ja|en)-[os]-\d{3}$/.test(document.id),
    language: oneOf(LANGUAGE_TAGS, [document.language]),
    business: oneOf(BUSINESSES, [document.business]),
    channel: oneOf(CHANNELS, [document.channel]),
    rating: rating === null || (Number.isInteger(rating) && rating >= 1 && rating <= 5),
    sentiment: oneOf(SENTIMENTS, [document.sentiment]),
    tones: tones.length >= 1 && tones.length <= 2 && oneOf(TONES, tones),
    slices: oneOf(SLICES, slices) && lengthFits(document),
    'clause labels': clauses.every(({ aspect, polarity }) => oneOf(AREAS, [aspect]) && oneOf(POLARITIES, [polarity])),
    'clauses stand in the text': inText(clauses.map(clause => clause.text)),
    'questions stand in the text': inText(questions),
    'pii stands in the text':
      inText(pii.map(found => found.text)) &&
      oneOf(
        PII_KINDS,
        pii.map(found => found.kind),
      ),
  }
  return Object.keys(rules).filter(rule => !rules[rule])
}

function twice(values: readonly string[]): number {
  return values.length - new Set(values).size
}

/** Every break of the form in one file of `perCell` documents for each business and channel; empty when it holds. */
export function formFaults(documents: readonly GoldDocument[], perCell: number): string[] {
  const faults = documents.flatMap(document => faultsIn(document).map(rule => `${document.id}: ${rule}`))
  if (twice(documents.map(d => d.id)) > 0) faults.push('an id is used twice')
  if (twice(documents.map(d => d.text)) > 0) faults.push('a text is there twice')
  for (const business of BUSINESSES) {
    for (const channel of CHANNELS) {
      const size = documents.filter(d => d.business === business && d.channel === channel).length
      if (size !== perCell) faults.push(`${business}/${channel}: ${size} of ${perCell}`)
    }
  }
  for (const [slice, least] of Object.entries(LEAST)) {
    const size = documents.filter(d => (d.slices as string[]).includes(slice)).length
    if (size * 100 < least * documents.length) faults.push(`slice ${slice}: ${size} of ${documents.length}`)
  }
  return faults
}
