import { ratingValue, type Scale, type WrittenRating } from './rating.ts'

const FEW_STRAYS = 0.01
const ENOUGH = 50

/**
 * Decides the scale from all ratings of a sample and what the header says; null when the cells are not ratings.
 * A stray value or two among many (under 1 % of at least 50) do not widen the scale: such rows are rejected later, by name.
 */
export function scaleOf(cells: string[], header: string): Scale | null {
  const written = cells.map(ratingValue).filter(read => read !== null)
  const read = written.filter(each => each !== 'unreadable')
  if (read.length === 0 || read.length < written.length * 0.9) return null
  const values = read.map(each => each.value)
  return statedScale(read) ?? scaleByHeader(values, header.toLowerCase()) ?? scaleByValues(values)
}

/** The scale the cells name themselves, as in 4/5 or ★★★☆☆. */
function statedScale(read: WrittenRating[]): Scale | null {
  const counts = new Map<number, number>()
  for (const { max } of read) if (max !== null) counts.set(max, (counts.get(max) ?? 0) + 1)
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  if (most === undefined || most[1] <= read.length / 2) return null
  return { min: most[0] <= 10 && read.every(({ value }) => value >= 1) ? 1 : 0, max: most[0] }
}

function scaleByHeader(values: number[], header: string): Scale | null {
  const top = Math.max(...values)
  if (/nps|recommend.*0|0.*10|추천.*의향|推荐.*可能|おすすめ.*度/.test(header) && top > 5 && top <= 10)
    return { min: 0, max: 10 }
  if (/\bces\b|effort/.test(header) && top > 5 && top <= 7) return { min: 1, max: 7 }
  return null
}

function scaleByValues(values: number[]): Scale | null {
  const whole = values.every(value => Number.isInteger(value))
  const low = values.reduce((a, b) => Math.min(a, b), Infinity)
  const high = values.reduce((a, b) => Math.max(a, b), -Infinity)
  if (low < -1 || high > 100) return null
  if (low < 0) return whole && high <= 1 ? { min: -1, max: 1 } : null
  if (whole && high <= 1 && low === 0) return { min: 0, max: 1 }
  const max = [5, 10, 100].find(top => isTop(values, top)) ?? 100
  return { min: max === 100 || low === 0 ? 0 : 1, max }
}

function isTop(values: number[], top: number): boolean {
  const above = values.filter(value => value > top).length
  return above === 0 || (values.length >= ENOUGH && above < values.length * FEW_STRAYS)
}
