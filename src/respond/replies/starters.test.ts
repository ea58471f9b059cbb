import { expect, it } from 'vitest'
import { fillTemplate, unknownVariables } from './fill.ts'
import { READY_MADE } from './starters.ts'
import { REPLY_LANGUAGES } from './words.ts'

it('says something whole with every value and with none', () => {
  const values = { customer: 'A', product: 'B', topic: 'C', contact: 'D', signature: 'E' }
  for (const { text, name } of READY_MADE) {
    expect(unknownVariables(text)).toEqual([])
    for (const filled of [fillTemplate(text, values).text, fillTemplate(text, {}).text]) {
      expect(filled, name).not.toMatch(/[{}]|\((?:으)?\)|을\(를\)/u)
      expect(filled.length, name).toBeGreaterThan(12)
      expect(filled, name).not.toMatch(/\s$|\n{3}/u)
    }
  }
})

it('has the same ones in every language', () => {
  const counts = REPLY_LANGUAGES.map(language => READY_MADE.filter(each => each.language === language).length)
  expect(counts).toEqual([4, 4, 4, 4, 4])
})
