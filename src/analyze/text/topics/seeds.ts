/** Seeds as a reader's list: separated by commas and line ends. */
export function seeds(list: string): string[] {
  return list
    .split(/\s*[,\n]\s*/)
    .map(seed => seed.trim())
    .filter(Boolean)
}
