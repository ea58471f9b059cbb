import { expect, it } from 'vitest'
import { checkPoints } from './points.ts'
import { ownWords, quoteOf } from './quotes.ts'
import type { DraftRequest } from './request.ts'
import { sheetOf } from './sheet-of.ts'

const request: DraftRequest = {
  id: 1,
  verbatim: 'The kettle leaks from the lid. You are lying about the steel.',
  title: '',
  language: 'en',
  sentiment: 'negative',
  ratingNorm: 0,
  author: 'Mina',
  product: 'Moon Kettle',
  topics: [{ id: 'quality/defect', polarity: -1 }],
  clauses: [{ text: 'The kettle leaks from the lid', topics: ['quality/defect'], polarity: -1 }],
  questions: [],
  channel: 'review',
  variant: 0,
  limit: null,
  signature: { contacts: ['help@moon.example'], team: 'Moon House' },
  tone: 'warm',
}

const sheetWith = (list: 'positive' | 'negative', over: Partial<DraftRequest> = {}) =>
  sheetOf({ ...request, ...over }, { list, language: 'en', fallback: false }, { limit: null, member: '' })

const open = (text: string, list: 'positive' | 'negative', over: Partial<DraftRequest> = {}) =>
  checkPoints(text, sheetWith(list, over))
    .filter(point => !point.met)
    .map(point => point.id)

it('reads a reply that a person wrote', () => {
  expect(
    open(
      'Thanks, Mina. So sorry that yours leaks! You wrote that it comes from the lid; we will check it. Write to help@moon.example.',
      'negative',
    ),
  ).toEqual([])
  expect(open('No.', 'negative')).toEqual([
    'quick-apology',
    'root-problem',
    'listens',
    'thank-you',
    'solves',
    'contact',
  ])
  expect(open('ok', 'positive')).toEqual(['by-name', 'thanks', 'points-raised', 'features-named', 'closes-loop'])
})

it('sees confrontation in our words, not in the ones we repeat', () => {
  expect(open('You are wrong, it is your own fault.', 'negative')).toContain('not-confrontational')
  expect(open('그건 고객님 잘못입니다.', 'negative')).toContain('not-confrontational')
  expect(open('这是您的错，我们会找律师。', 'negative')).toContain('not-confrontational')
  expect(open('それはお客様の勘違いです。', 'negative')).toContain('not-confrontational')
  expect(open('You told us “You are lying about the steel”, and we hear you.', 'negative')).not.toContain(
    'not-confrontational',
  )
  expect(ownWords('You told us “invented words here”.', request.verbatim)).toContain('invented')
})

it('does not ask for what cannot be done', () => {
  expect(
    open('Thank you! We are sharing this.', 'positive', {
      author: 'dhrl****',
      topics: [],
      product: null,
      verbatim: '',
    }),
  ).toEqual([])
})

it('repeats nothing private, rude or long', () => {
  const quote = (text: string) =>
    quoteOf({ ...request, verbatim: text, clauses: [{ text, topics: [], polarity: -1 }] }, -1, [])?.words ?? null
  expect(quote('The lid does not close!')).toBe('The lid does not close')
  for (const text of [
    'Call me at 010-1234-5678 please',
    'my order no. 88 is lost',
    'write to a@b.example now',
    'this shit kettle broke',
    'order 123456 never came',
    'ㅠㅠ',
    'it broke '.repeat(20),
  ]) {
    expect(quote(text)).toBeNull()
  }
})
