/** How much the parts of a division differ in what they talk about, 0 … 1 (Cramér's V, corrected for chance after Bergsma 2013). */
export function differenceOf(table: readonly (readonly number[])[]): number {
  const rows = table.filter(row => row.some(count => count > 0))
  const columns = (rows[0] ?? []).map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0))
  const kept = columns.flatMap((sum, at) => (sum > 0 ? [at] : []))
  const all = kept.reduce((sum, at) => sum + (columns[at] ?? 0), 0)
  if (rows.length < 2 || kept.length < 2 || all < 2) return 0
  let chi = 0
  for (const row of rows) {
    const total = row.reduce((sum, count) => sum + count, 0)
    for (const at of kept) {
      const expected = (total * (columns[at] ?? 0)) / all
      chi += ((row[at] ?? 0) - expected) ** 2 / expected
    }
  }
  const [r, c] = [rows.length, kept.length]
  const beyond = Math.max(0, chi / all - ((r - 1) * (c - 1)) / (all - 1))
  const shrunk = (size: number) => size - (size - 1) ** 2 / (all - 1)
  const least = Math.min(shrunk(r), shrunk(c)) - 1
  return least > 0 ? Math.min(1, Math.sqrt(beyond / least)) : 0
}
