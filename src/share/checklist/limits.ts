/** In UTF-16 units. */
export const LONGEST_QUESTION = 400
export const LONGEST_ADDRESS = 2000

/** Pieces of a period that are looked at, the latest. */
export const MOST_PIECES = 20_000
