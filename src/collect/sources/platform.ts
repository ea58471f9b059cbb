/** Places where an author's id names the same person in every account's export. */
const PLATFORMS = ['google-play', 'app-store', 'itunes', 'amazon', 'trustpilot', 'g2']

/** Where an author's id holds: all over a known platform, else in its own source alone. `profile` is that of the import. */
export function placeOfAuthors(profile: string | null, sourceId: number): string {
  const platform = PLATFORMS.find(name => profile === name || profile?.startsWith(`${name}-`))
  if (platform === undefined) return `source ${sourceId}`
  return platform === 'itunes' ? 'app-store' : platform
}
