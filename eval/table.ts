/** One line of the table. `ours` and the peers are percentages unless they say otherwise. */
export interface Row {
  task: string
  set: string
  size: number
  ours: string
  /** What is asked for at least. */
  asked?: string
  peers?: Peers
}

export interface Peers {
  vader: string
  sentiment: string
  wink: string
}

/** Rows of one kind; those that need the shared data say so where it is missing. */
export interface Section {
  title: string
  /** What the figures are and how they were taken. */
  note: string
  needsSharedData: boolean
  rows(): Row[]
}

export const HEADER = [
  '| task | set | n | ours | asked | vader-sentiment 1.1.3 | sentiment 5.0.2 | wink-nlp 2.4.0 |',
  '|---|---|---|---|---|---|---|---|',
].join('\n')

export function lineOf({ task, set, size, ours, asked = '', peers }: Row): string {
  const beside = peers ? [peers.vader, peers.sentiment, peers.wink] : ['–', '–', '–']
  return `| ${[task, set, size, ours, asked, ...beside].join(' | ')} |`
}
