const order = new Intl.Collator('en', { numeric: true })

/** Versions as people count them: 2.10 is later than 2.9. */
export const latestFirst = (versions: readonly string[]): string[] =>
  [...versions].sort((one, other) => order.compare(other, one))
