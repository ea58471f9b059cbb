export const AREAS = [
  'price',
  'delivery',
  'packaging',
  'quality',
  'usability',
  'performance',
  'missing-feature',
  'support',
  'refund',
  'account',
  'environment',
  'other',
] as const

export type Area = (typeof AREAS)[number]

/**
 * What a verbatim can be about.
 * Seeds are words and phrases as customers write them. `a+b` asks for both in one clause; a leading or trailing `^` / `$`
 * asks for the edge of a word, a trailing `*` lets an English word go on. Spaces in Korean seeds are optional.
 */
export interface TopicDefinition {
  /** `area/topic`. */
  id: string
  area: Area
  label: { en: string; ko: string; zh: string; ja: string }
  seeds: { en: string[]; ko: string[]; zh: string[]; ja: string[] }
  /** What naming the topic says by itself: being late is bad, even if no word of opinion follows. */
  leaning?: -1 | 1
}
