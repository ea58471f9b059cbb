/** Runs of four characters of a text, blanks made one: enough to know it again in every script. */
export function shinglesOf(text: string): Set<string> {
  const letters = [...text.replace(/\s+/g, ' ')]
  const found = new Set<string>()
  for (let i = 0; i + 4 <= letters.length; i++) found.add(letters.slice(i, i + 4).join(''))
  return found
}

/** Jaccard's measure: what two sets share, of all they have; 0 to 1. */
export function likeness(a: Set<string>, b: Set<string>): number {
  let shared = 0
  for (const one of a) if (b.has(one)) shared++
  const all = a.size + b.size - shared
  return all === 0 ? 0 : shared / all
}

/** Remembers what was said, so that nobody says nearly the same again. */
export class Memory {
  private readonly said = new Map<string, Set<string>[]>()

  /** True, and remembered, when nothing said about this before is at least `most` alike. */
  isNews(about: string, text: string, most: number): boolean {
    const before = this.said.get(about) ?? []
    const shingles = shinglesOf(text)
    if (before.some(other => likeness(shingles, other) >= most)) return false
    before.push(shingles)
    this.said.set(about, before)
    return true
  }
}
