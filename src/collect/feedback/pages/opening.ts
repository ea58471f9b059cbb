/** Longer verbatims show their opening first, in UTF-16 units. */
const LONG = 4000
const SHOWN = 2500
/** How far back the cut looks for the end of a word. */
const BACK = 80

/** The opening of a long text, cut between words or else between whole signs; null when the text is short enough to be shown whole. */
export function openingOf(text: string): string | null {
  if (text.length <= LONG) return null
  const part = text.slice(0, SHOWN)
  const space = part.search(/\s\S*$/u)
  if (space > SHOWN - BACK) return part.slice(0, space)
  // The last sign may be half of an emoji or a letter without its marks.
  const signs = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(part.slice(-BACK))]
  return part.slice(0, SHOWN - (signs.at(-1)?.segment.length ?? 0))
}
