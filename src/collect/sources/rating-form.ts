import { ratingValue } from './rating.ts'

/** The scale of a rating column. */
export interface Scale {
  min: number
  max: number
}

const FEW_STRAYS = 0.01
const ENOUGH = 50

/**
 * Decides the scale from all ratings of a sample and what the header says; null when the cells are not ratings.
 * A stray value or two among many (under 1 % of at least 50) do not widen the scale: such rows are rejected later, by name.
 */
export function scaleOf(cells: string[], header: string): Scale | null {
  const values: number[] = []
  const stated = new Map<number, number>()
  let filled = 0
  for (const cell of cells) {
    const read = ratingValue(cell)
    if (read === null) continue
    filled++
    if (read === 'unreadable') continue
    values.push(read.value)
    if (read.max !== null) stated.set(read.max, (stated.get(read.max) ?? 0) + 1)
  }
  if (filled === 0 || values.length < filled * 0.9) return null
  const [said] = [...stated].sort((a, b) => b[1] - a[1])
  if (said !== undefined && said[1] > values.length / 2)
    return said[0] === 5 || values.every(v => v >= 1) ? { min: 1, max: said[0] } : { min: 0, max: said[0] }
  return scaleByHeader(values, header.toLowerCase()) ?? scaleByValues(values)
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
  for (const max of [5, 10, 100]) {
    const above = values.filter(value => value > max).length
    if (above > 0 && !(values.length >= ENOUGH && above < values.length * FEW_STRAYS)) continue
    const zeros = values.filter(value => value === 0).length
    return { min: max === 100 || zeros > 0 ? 0 : 1, max }
  }
  return null
}
