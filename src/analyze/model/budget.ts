/** A token is at least two bytes in every language we read; English and newer models need fewer. */
const BYTES_PER_TOKEN = 2

/** As many tokens as a text can be at most, roughly: for setting aside, not for paying. */
export const tokensIn = (...texts: string[]): number =>
  Math.ceil(texts.reduce((sum, text) => sum + new TextEncoder().encode(text).length, 0) / BYTES_PER_TOKEN)
