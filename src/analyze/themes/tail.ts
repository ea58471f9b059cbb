/**
 * How likely so many or more are, where `mean` are expected: the upper tail of the negative binomial of that mean and of size `size`
 * (variance = mean + mean² / size). 1 for 0 or fewer.
 */
export function tailOf(seen: number, { mean, size }: { mean: number; size: number }): number {
  if (seen <= 0) return 1
  if (mean <= 0) return 0
  const share = mean / (mean + size)
  let log = size * Math.log(1 - share)
  let below = 0
  for (let count = 0; count < seen; count++) {
    below += Math.exp(log)
    log += Math.log(((count + size) / (count + 1)) * share)
  }
  // Added up from below, the last digits are lost; nobody asks for them.
  return Math.max(0, 1 - below)
}
