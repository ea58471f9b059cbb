const keyOf = (feedback: string) => `earshot-draft-${feedback}`

interface Kept {
  /** The wording it began from. */
  base: string
  text: string
}

/** What someone typed outlives a session that ends in mid-sentence; it goes with the tab or with the answer. */
export function keepDraft(feedback: string, kept: Kept): void {
  sessionStorage.setItem(keyOf(feedback), JSON.stringify(kept))
}

export function keptDraft(feedback: string, base: string): string | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(keyOf(feedback)) ?? 'null') as Kept | null
    return kept?.base === base ? kept.text : null
  } catch {
    return null
  }
}

export const dropDraft = (feedback: string): void => sessionStorage.removeItem(keyOf(feedback))
