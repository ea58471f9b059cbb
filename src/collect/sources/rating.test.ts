import { describe, expect, it } from 'vitest'
import { ratingReader, ratingValue } from './rating.ts'
import { scaleOf } from './rating-form.ts'

describe('ratingValue', () => {
  it.each([
    ['4', 4, null],
    ['4.5', 4.5, null],
    [' 5 ', 5, null],
    ['★★★★☆', 4, 5],
    ['⭐⭐⭐', 3, 5],
    ['4/5', 4, 5],
    ['8 / 10', 8, 10],
    ['4.0 out of 5 stars', 4, 5],
    ['Rated 3 out of 5', 3, 5],
    ['4,0 von 5 Sternen', 4, 5],
    ['4.0점', 4, null],
    ['별점(10점 만점 중)7', 7, 10],
    ['5点', 5, null],
    ['5 stars', 5, null],
    ['星4つ', 4, null],
    ['非常满意', 5, 5],
    ['差评', 1, 5],
    ['매우 불만족', 1, 5],
    ['大変満足', 5, 5],
    ['Very satisfied', 5, 5],
    ['-1', -1, null],
  ])('reads %s', (cell, value, max) => {
    expect(ratingValue(cell)).toEqual({ value, max })
  })

  it.each(['', ' ', 'NA', 'n/a', 'null', '-', 'NaN'])('takes %j for no rating', cell => {
    expect(ratingValue(cell)).toBeNull()
  })

  it.each(['lovely', '2024-01-02', '01/17/2020 12:30', 'B'])('cannot read %s', cell => {
    expect(ratingValue(cell)).toBe('unreadable')
  })
})

describe('scaleOf', () => {
  it.each([
    [['5', '1', '3'], 'Rating', { min: 1, max: 5 }],
    [['0', '4', '5'], 'rating', { min: 0, max: 5 }],
    [['10', '2', '7'], 'rating', { min: 1, max: 10 }],
    [['10', '0', '7'], 'score', { min: 0, max: 10 }],
    [['10', '9', '7'], 'nps', { min: 0, max: 10 }],
    [['80', '15', '100'], 'score', { min: 0, max: 100 }],
    [['-1', '0', '1'], 'polarity', { min: -1, max: 1 }],
    [['0', '1', '1'], 'label', { min: 0, max: 1 }],
    [['7', '4', '6'], 'CES', { min: 1, max: 7 }],
    [['★★★★☆', '★☆☆☆☆'], '별점', { min: 1, max: 5 }],
    [['4/5', '2/5'], 'rating', { min: 1, max: 5 }],
    [['0/10', '7/10'], 'rating', { min: 0, max: 10 }],
    [['满意', '非常不满意'], '评价', { min: 1, max: 5 }],
    [['NA', '3', 'NA', '5'], 'rating', { min: 1, max: 5 }],
  ])('finds the scale of %j', (cells, header, scale) => {
    expect(scaleOf(cells, header)).toEqual(scale)
  })

  it('does not widen the scale for one stray among many', () => {
    expect(scaleOf([...Array.from({ length: 200 }, (_, i) => String((i % 5) + 1)), '6'], '만족도')).toEqual({
      min: 1,
      max: 5,
    })
    expect(scaleOf(['1', '2', '6'], 'rating')).toEqual({ min: 1, max: 10 })
  })

  it('does not take other columns for ratings', () => {
    expect(scaleOf(['red', 'blue'], 'rating')).toBeNull()
    expect(scaleOf(['12', '20250'], 'score')).toBeNull()
    expect(scaleOf(['', 'NA'], 'score')).toBeNull()
  })
})

describe('ratingReader', () => {
  const read = ratingReader({ min: 1, max: 5 })

  it('keeps the original beside the value', () => {
    expect(read('★★★☆☆')).toEqual({ value: 3, min: 1, max: 5, original: '★★★☆☆' })
    expect(read('8/10')).toEqual({ value: 4, min: 1, max: 5, original: '8/10' })
  })

  it('tells none from wrong', () => {
    expect(read('NA')).toBeNull()
    expect(read('6')).toBe('rating-out-of-scale')
    expect(read('0')).toBe('rating-out-of-scale')
    expect(read('superb!')).toBe('rating-unreadable')
  })
})
