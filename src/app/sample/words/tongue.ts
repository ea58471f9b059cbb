export const THEMES = [
  'late',
  'damaged',
  'unheard',
  'dear',
  'crash',
  'stale',
  'leak',
  'cancel',
  'coach',
  'fixed',
  'taste',
  'brewer',
  'grinder',
  'app',
  'helped',
  'gift',
  'mixed',
  'wish',
  'ask',
  'fair',
] as const
export type Theme = (typeof THEMES)[number]
export type Mood = 'good' | 'bad' | 'even'

/** What people say about one thing: its point, more about it, and titles. `[a|b]` is a choice, `{days}` a number. */
export interface Phrases {
  say: string[]
  more: string[]
  title: string[]
}

/** How customers of one language speak. */
export interface Tongue {
  /** What they speak about; where one is missing they never do. */
  themes: Partial<Record<Theme, Phrases>>
  /** Who they are, in a sentence of its own. */
  life: string[]
  close: Record<Mood, string[]>
  letter: { hello: string[]; bye: string[] }
  /** Our own answers. */
  answer: Record<'thanks' | 'delivery' | 'price' | 'app' | 'sorry', string[]>
  /** Given names with the address they write from, and family names; together they are people. */
  given: string[]
  family: string[]
  nicknames: string[]
  /** Before what was added to a review later. */
  edited: string
  /** Between two sentences. */
  gap: ' ' | ''
  /** Whole name from its parts. */
  name(family: string, given: string): string
}

/** One phrase a line; a blank line stands between what is said, what is added, and titles. */
export function phrases(text: string): Phrases {
  const [say = [], more = [], title = []] = text.trim().split('\n\n').map(linesOf)
  return { say, more, title }
}

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
