export interface Rated {
  value: number
  min: number
  max: number
}

/** Stars only where stars are meant: a scale that ends at five and starts at nought or one. */
export const isStars = ({ min, max }: { min: number; max: number }) => max === 5 && (min === 0 || min === 1)

/** The steps one may filter by; none for scales too fine to tick. */
export function stepsOf({ min, max }: { min: number; max: number }): number[] {
  const count = max - min
  if (count > 10 || !Number.isInteger(min) || !Number.isInteger(max)) return []
  return Array.from({ length: count + 1 }, (_, step) => max - step)
}

/** All steps of all scales, highest first. */
export const stepsOfAll = (scales: readonly { min: number; max: number }[]) =>
  [...new Set(scales.flatMap(stepsOf))].sort((a, b) => b - a)
