import { describe, expect, test } from 'vitest'
import { BLENDS } from './blend.ts'
import { emptyDelta, parseDelta, recipeOf, serializeDelta } from './delta.ts'
import { type Lesson, learnAtOnce, type Material, type Taught } from './learn.ts'
import { createReader } from './reader.ts'
import { shuffled } from './shuffled.ts'

/** Words of no language: what they mean here only ratings tell. */
const GOOD = ['zindy', 'florpsome', 'quebbly']
const BAD = ['gromp', 'blusket', 'wivvock']
const THINGS = ['tram', 'lamp', 'desk', 'radio', 'ticket', 'jacket', 'window']

const saying = (words: string[], target: number, count: number): Taught[] =>
  Array.from({ length: count }, (_, i) => ({
    text: `The ${THINGS[i % THINGS.length]} number ${'abcdefghij'[i % 10]}${i % 3} was ${words[i % words.length]} for ${i % 2 ? 'me' : 'us'}`,
    target,
    corrected: false,
  }))

const rated = (count: number) => shuffled([...saying(GOOD, 1, count), ...saying(BAD, 0, count)], 3)

const learned = (more: Partial<Material>): Lesson =>
  learnAtOnce({ models: {}, topics: [], language: 'en', taught: [], untouched: [], ...more })

const score = (lesson: Lesson, text: string) =>
  createReader({}, [], lesson.delta ? { [lesson.language]: lesson.delta } : {}).read(text)

describe('ratings', () => {
  test('teach words the frozen reader does not know', () => {
    const lesson = learned({ taught: rated(60) })
    expect(lesson.kind).toBe('words')
    expect(lesson.base.size).toBe(120)
    expect(lesson.learned.macroF1).toBeGreaterThan(lesson.base.macroF1 + 0.2)
    expect(score(lesson, 'My bicycle is zindy').score).toBeGreaterThan(0.2)
    expect(score(lesson, 'My bicycle is blusket').score).toBeLessThan(-0.2)
  })

  test('that say nothing of the words are not learned from', () => {
    const taught = rated(150)
    for (const seed of [1, 2, 3, 4, 5]) {
      const targets = shuffled(
        taught.map(it => it.target),
        seed,
      )
      expect(learned({ taught: taught.map((it, i) => ({ ...it, target: targets[i] ?? 0 })) }).delta).toBeNull()
    }
  })

  test('of one kind alone change nothing', () => {
    expect(learned({ taught: saying(GOOD, 1, 80) }).delta).toBeNull()
  })

  test('are learned from alike each time', () => {
    const bytes = () => serializeDelta(learned({ taught: rated(40) }).delta ?? emptyDelta('en', recipeOf({}, 'en')))
    expect(bytes()).toEqual(bytes())
  })

  test('in time order where there are many: learning precedes reading', () => {
    const lesson = learned({ taught: rated(350) })
    expect(lesson.base.size).toBeLessThan(700)
    expect(lesson.learned.accuracy).toBeGreaterThan(0.9)
  })
})

test('a few corrections change what is similar and leave the rest alone', () => {
  const corrected = saying(['gromp'], 0, 20).map(it => ({ ...it, corrected: true }))
  const untouched = [...saying(['great and lovely'], 1, 60), ...saying(['terrible and useless'], 0, 60)].map(
    it => it.text,
  )
  const lesson = learned({ taught: corrected, untouched })
  expect(lesson.delta).not.toBeNull()
  expect(score(lesson, 'That kettle is gromp').score).toBeLessThan(score(learned({}), 'That kettle is gromp').score)
  expect(score(lesson, 'A great and lovely kettle').sentiment).toBe('positive')
})

test('a delta survives its bytes', () => {
  const { delta } = learned({ taught: rated(60) })
  if (delta === null) throw new Error('nothing was learned')
  const again = parseDelta(serializeDelta(delta))
  expect(Buffer.from(again.weights.buffer).equals(Buffer.from(delta.weights.buffer))).toBe(true)
  expect(again).toMatchObject({
    prior: delta.prior,
    header: { scale: delta.header.scale, recipe: delta.header.recipe },
  })
  expect(delta.weights.filter(weight => weight !== 0).length).toBeLessThanOrEqual(20_001)
  expect(() => parseDelta(new Uint8Array(20))).toThrow('no delta')
})

test('the phrases that decided add up to what the words say, learned ones with them', () => {
  const lesson = learned({
    language: 'zh',
    taught: rated(60).map(it => ({
      ...it,
      text: it.target ? `今天鑫鑫${it.text.slice(4, 9)}` : `今天焱焱${it.text.slice(4, 9)}`,
    })),
  })
  if (lesson.delta === null) throw new Error('nothing was learned')
  const { score: found, deciding, lean } = createReader({}, [], { zh: lesson.delta }).explain('鑫鑫的')
  const sum = deciding.reduce((all, phrase) => all + phrase.weight, 0)
  expect(deciding[0]?.text).toContain('鑫')
  expect(deciding[0]?.learned).toBe(true)
  expect(lean).toBe(lesson.delta.prior)
  expect(sum).toBeCloseTo(2 * Math.atanh(found) - BLENDS.zh.bias - lesson.delta.prior, 1)
})
