import { describe, expect, it } from 'vitest'
import { formats } from './format.ts'

const NOW = Date.parse('2026-03-10T12:00:00Z')

describe('numbers and times', () => {
  it('speak the language', () => {
    expect(formats('en').number(1234567)).toBe('1,234,567')
    expect(formats('ko').date('2026-03-01')).toContain('2026')
    expect(formats('ja').month('2026-03-01')).toBe('2026年3月')
    expect(formats('zh').percent(0.225)).toBe('23%')
    expect(formats('en').decimal(4)).toBe('4.0')
    expect(formats('en').decimal(4.092)).toBe('4.09')
  })
  it('show times in the zone of whoever reads', () => {
    const at = '2026-03-10T22:30:00Z'
    expect(formats('en', 'Asia/Seoul').moment(at)).toContain('Mar 11, 2026, 7:30')
    expect(formats('en', 'America/New_York').day(at)).toBe('Mar 10, 2026')
    expect(formats('en', 'America/New_York').day(at, 'Asia/Seoul')).toBe('Mar 11, 2026')
  })
  it('say how long ago, in the largest fitting unit', () => {
    const { ago } = formats('en')
    expect(ago('2026-03-10T11:58:00Z', NOW)).toBe('2 minutes ago')
    expect(ago('2026-03-09T11:00:00Z', NOW)).toBe('yesterday')
    expect(ago('2024-03-10T12:00:00Z', NOW)).toBe('2 years ago')
    expect(formats('ko').ago('2026-03-07T11:00:00Z', NOW)).toBe('3일 전')
  })
  it('keep a day a day, whatever the zone', () => {
    expect(formats('en').day('2026-03-09T15:30:00Z', 'Asia/Seoul')).toBe('Mar 10, 2026')
    expect(formats('en').date('2026-03-10')).toBe('Mar 10, 2026')
  })
  it('name languages and sizes, and survive nonsense', () => {
    expect(formats('ko').language('ja')).toBe('일본어')
    expect(formats('en').language('x!')).toBe('x!')
    expect(formats('en').bytes(1_530_000)).toBe('1.5 MB')
    expect(formats('en').duration(150)).toBe('3 minutes')
  })
})
