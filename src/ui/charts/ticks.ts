/** At most `most` of the keys, evenly spaced, counted back from the last. */
export function ticksAmong(keys: readonly string[], most: number): string[] {
  const step = Math.max(1, Math.ceil(keys.length / Math.max(1, most)))
  return keys.filter((_, index) => (keys.length - 1 - index) % step === 0)
}
