interface Counted {
  total: number
  negative: number
}

export const byVolume = (a: Counted, b: Counted) => b.total - a.total

/** What fewer speak of is told last: one unhappy voice of one says nothing of how common it is. */
const FEW = 3

/** Two unhappy voices of two are less telling than sixty of a hundred: the lower end of Wilson's interval decides. */
export const byWorst = (a: Counted, b: Counted) =>
  Number(a.total < FEW) - Number(b.total < FEW) || surely(b) - surely(a) || byVolume(a, b)

const Z = 1.64

export function surely({ negative, total }: Counted): number {
  if (total === 0) return 0
  const share = negative / total
  const spread = Z * Math.sqrt((share * (1 - share) + Z ** 2 / (4 * total)) / total)
  return Math.max(0, (share + Z ** 2 / (2 * total) - spread) / (1 + Z ** 2 / total))
}
