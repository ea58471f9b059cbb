/** Longest text of an annotation in characters: it is read beside a chart. */
export const LONGEST_TEXT = 120
