/** How a place counts the length of a reply. */
export const LENGTH_UNITS = ['char', 'byte', 'grapheme', 'x-weight'] as const
type LengthUnit = (typeof LENGTH_UNITS)[number]

export interface ReplyLimit {
  n: number
  unit: LengthUnit
}

// Checked 2026-11 against shared material; `null` = a place without a public reply or without a known limit.
const LIMITS: Record<string, ReplyLimit> = {
  'google-play': { n: 350, unit: 'char' },
  'app-store': { n: 5970, unit: 'char' },
  'google-business': { n: 4096, unit: 'byte' },
  trustpilot: { n: 2000, unit: 'char' },
  'amazon-seller-feedback': { n: 500, unit: 'char' },
  youtube: { n: 10_000, unit: 'char' },
  reddit: { n: 10_000, unit: 'char' },
  x: { n: 280, unit: 'x-weight' },
  bluesky: { n: 300, unit: 'grapheme' },
  mastodon: { n: 500, unit: 'char' },
  discourse: { n: 32_000, unit: 'char' },
  github: { n: 65_536, unit: 'char' },
}

const ALIASES: [RegExp, string][] = [
  [/google-?play|play-?console|playstore/u, 'google-play'],
  [/app-?store|itunes/u, 'app-store'],
  [/google-?business|gbp|google-?maps/u, 'google-business'],
  [/trustpilot/u, 'trustpilot'],
  [/amazon-?seller/u, 'amazon-seller-feedback'],
  [/youtube/u, 'youtube'],
  [/reddit/u, 'reddit'],
  [/^x$|twitter|tweets?/u, 'x'],
  [/bluesky/u, 'bluesky'],
  [/mastodon/u, 'mastodon'],
  [/discourse/u, 'discourse'],
  [/github/u, 'github'],
]

/** The limit of a place by its source profile or name: 'google-play-console', 'itunes-rss', 'Google Play'. */
export function replyLimit(place: string): ReplyLimit | null {
  const name = place.toLowerCase().replace(/[\s_]+/gu, '-')
  const found = ALIASES.find(([pattern]) => pattern.test(name))
  return (found && LIMITS[found[1]]) ?? null
}

const WEIGHT: Record<LengthUnit, number> = { char: 1, grapheme: 1, byte: 3, 'x-weight': 2 }

/** The same as a number of characters that is safe in any language. */
export function characterLimit(place: string): number | null {
  const limit = replyLimit(place)
  return limit ? Math.floor(limit.n / WEIGHT[limit.unit]) : null
}

const SEGMENTS = new Intl.Segmenter()
/** X counts these as one, everything else as two. */
const isLight = (letter: string) => {
  const code = letter.codePointAt(0) ?? 0
  return (
    code <= 0x10ff ||
    (code >= 0x2000 && code <= 0x201f && code !== 0x200e && code !== 0x200f) ||
    (code >= 0x2032 && code <= 0x2037)
  )
}

const LENGTH: Record<LengthUnit, (text: string) => number> = {
  char: text => [...text].length,
  byte: text => new TextEncoder().encode(text).length,
  grapheme: text => [...SEGMENTS.segment(text)].length,
  'x-weight': text => [...text].reduce((sum, letter) => sum + (isLight(letter) ? 1 : 2), 0),
}

/** How long a text is as its place counts. */
export const lengthIn = (text: string, unit: LengthUnit): number => LENGTH[unit](text)
