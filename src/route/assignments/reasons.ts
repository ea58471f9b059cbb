/** Why pieces are usually done without an answer from here; kept by these names and said in the reader's language. */
export const REASONS = ['no-answer', 'answered-elsewhere', 'passed-on', 'noise'] as const

/** Longest reason in somebody's own words, in characters. */
export const LONGEST_REASON = 200

export const isUsualReason = (reason: string): reason is (typeof REASONS)[number] =>
  REASONS.some(usual => usual === reason)
