export interface Change {
  kind: 'same' | 'added' | 'removed'
  text: string
}

const MOST = 1200

/** What changed from one wording to the next, by words; wordings too long to compare are shown whole. */
export function diffWords(before: string, after: string): Change[] {
  const a = wordsOf(before)
  const b = wordsOf(after)
  if (a.length > MOST || b.length > MOST) return whole(before, after)
  const longest = commonLengths(a, b)
  const changes: Change[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      push(changes, 'same', a[i] ?? '')
      i += 1
      j += 1
    } else if (j >= b.length || (i < a.length && at(longest, i + 1, j) >= at(longest, i, j + 1))) {
      push(changes, 'removed', a[i] ?? '')
      i += 1
    } else {
      push(changes, 'added', b[j] ?? '')
      j += 1
    }
  }
  return changes
}

const at = (table: Uint16Array[], i: number, j: number) => table[i]?.[j] ?? 0

const wordsOf = (text: string) =>
  [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)].map(one => one.segment)

const whole = (before: string, after: string): Change[] => [
  { kind: 'removed', text: before },
  { kind: 'added', text: after },
]

function commonLengths(a: string[], b: string[]): Uint16Array[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = table[i] as Uint16Array
    for (let j = b.length - 1; j >= 0; j -= 1) {
      row[j] = a[i] === b[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), at(table, i, j + 1))
    }
  }
  return table
}

function push(changes: Change[], kind: Change['kind'], text: string): void {
  const last = changes.at(-1)
  if (last?.kind === kind) last.text += text
  else changes.push({ kind, text })
}
