/** How many complaints name a topic, among how many pieces. */
export interface Complaints {
  complaints: number
  pieces: number
}

/** One-sided 1 %: of a hundred topics that did not change, one is called rising. */
const SURE = 2.326
/** Fewer complaints than this are single voices, whatever the arithmetic says. */
const FEWEST = 5

/**
 * How surely complaints about a topic became more frequent: z of the test of two proportions with a pooled share,
 * z = (p₁ − p₀) / √(p(1 − p)(1/n₁ + 1/n₀)), where p is complaints per piece of feedback in each period
 * (NIST/SEMATECH e-Handbook of Statistical Methods, 7.3.3). 0 where a period is empty or nothing varies.
 */
export function surenessOfRise(now: Complaints, before: Complaints): number {
  if (now.pieces === 0 || before.pieces === 0) return 0
  const pooled = (now.complaints + before.complaints) / (now.pieces + before.pieces)
  const spread = Math.sqrt(pooled * (1 - pooled) * (1 / now.pieces + 1 / before.pieces))
  return spread === 0 ? 0 : (now.complaints / now.pieces - before.complaints / before.pieces) / spread
}

/** A problem rises when at least 5 complaints name it and z is at least 2.326. */
export const isRising = (now: Complaints, before: Complaints): boolean =>
  now.complaints >= FEWEST && surenessOfRise(now, before) >= SURE
