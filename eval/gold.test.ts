import { describe, expect, test } from 'vitest'
import { type GoldDocument, goldOf, LANGUAGES, PARTS } from './gold.ts'
import { formFaults } from './gold-form.ts'

const PER_CELL = { open: 6, sealed: 3 }

/** Enough to tell that one text was made from another. */
const opening = ({ text, language }: GoldDocument) => text.slice(0, language === 'en' ? 32 : 16)

describe('the gold set keeps its form', () => {
  test.each(PARTS.flatMap(part => LANGUAGES.map(language => [part, language] as const)))('%s %s', (part, language) => {
    expect(formFaults(goldOf(part, language), PER_CELL[part])).toEqual([])
  })

  test('no text is both open and sealed', () => {
    for (const language of LANGUAGES) {
      const open = new Set(goldOf('open', language).map(document => opening(document)))
      // Very short ones ("good") may meet by chance.
      const shared = goldOf('sealed', language).filter(d => d.text.length > 15 && open.has(opening(d)))
      expect(shared.map(document => document.id)).toEqual([])
    }
  })
})

test('a broken document is named by its id and the rule it breaks', () => {
  const [first] = goldOf('open', 'en') as [GoldDocument]
  const broken = { ...first, questions: ['this stands nowhere in it'], tones: [] }
  expect(formFaults([broken], 0).filter(fault => fault.startsWith(first.id))).toEqual([
    `${first.id}: tones`,
    `${first.id}: questions stand in the text`,
  ])
})
