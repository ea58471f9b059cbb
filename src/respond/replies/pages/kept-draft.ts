const PREFIX = 'earshot-draft-'
const MONTH = 30 * 86_400_000

interface Kept {
  text: string
  /** When it was typed, in milliseconds since 1970. */
  at: number
  /** Who typed it: another member at the same computer does not get it. */
  by: string
}

function read(key: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null
  } catch {
    return null
  }
}

/** What someone typed outlives a session that ends in mid-sentence, a closed tab and a lost connection; it goes with the answer, or after a month. */
export function keepDraft(feedback: string, by: string, text: string): void {
  try {
    localStorage.setItem(PREFIX + feedback, JSON.stringify({ text, at: Date.now(), by } satisfies Kept))
  } catch {
    // A full or closed storage must not keep anybody from writing.
  }
}

export function keptDraft(feedback: string, by: string): Kept | null {
  for (const key of Object.keys(localStorage).filter(name => name.startsWith(PREFIX)))
    if ((read(key)?.at ?? 0) < Date.now() - MONTH) localStorage.removeItem(key)
  const kept = read(PREFIX + feedback)
  return kept?.by === by && typeof kept.text === 'string' ? kept : null
}

export const dropDraft = (feedback: string): void => localStorage.removeItem(PREFIX + feedback)
