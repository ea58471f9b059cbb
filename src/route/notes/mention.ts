export interface Mentionable {
  id: string
  name: string
}

/** A name that is being typed: where its “@” stands and what follows so far. */
export interface Typing {
  start: number
  typed: string
}

const LONGEST = 40

/** The mention at the cursor, or null. An “@” inside a word, as in an address, begins none. */
export function mentionAt(text: string, caret: number): Typing | null {
  const before = text.slice(Math.max(0, caret - LONGEST), caret)
  const sign = before.lastIndexOf('@')
  if (sign < 0 || /[\p{L}\p{N}._-]$/u.test(before.slice(0, sign))) return null
  const typed = before.slice(sign + 1)
  return /[\n@]/.test(typed) ? null : { start: caret - typed.length - 1, typed }
}

/** Members whose name, or a word of it, begins with what is typed. */
export function matching<M extends Mentionable>(members: readonly M[], typed: string): M[] {
  const wanted = typed.toLocaleLowerCase()
  if (wanted !== wanted.trimStart()) return []
  return members.filter(({ name }) => {
    const folded = name.toLocaleLowerCase()
    return folded.startsWith(wanted) || folded.split(/\s+/).some(word => word.startsWith(wanted))
  })
}

/** The text with the whole name in place of what was typed, and the cursor after it. */
export function withMention(text: string, { start, typed }: Typing, name: string): { text: string; caret: number } {
  const end = start + 1 + typed.length
  const said = `@${name} `
  return { text: text.slice(0, start) + said + text.slice(end).replace(/^ /, ''), caret: start + said.length }
}

/** Runs of a note, those that mention somebody told apart; the longest name wins. */
export function mentionRuns(text: string, names: readonly string[]): { text: string; isMention: boolean }[] {
  if (names.length === 0) return [{ text, isMention: false }]
  const signs = [...names]
    .sort((a, b) => b.length - a.length)
    .map(name => `@${name}`.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return text
    .split(new RegExp(`(${signs.join('|')})`))
    .map((part, i) => ({ text: part, isMention: i % 2 === 1 }))
    .filter(part => part.text !== '')
}
