import type { FigureTable } from '../charts/table.ts'

/** One table to be exported: what it is called, what it covers, and its figures. */
export interface Sheet {
  title: string
  notes: readonly string[]
  table: FigureTable
}

const FORBIDDEN = /[\\/?*[\]:]/g
const LONGEST_NAME = 31

/** Names for the sheets of one spreadsheet: at most 31 characters, none forbidden, no two alike. */
export function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set<string>()
  return titles.map(title => {
    const plain =
      title
        .replace(FORBIDDEN, ' ')
        .replace(/^'+|'+$/g, '')
        .trim()
        .slice(0, LONGEST_NAME)
        .trim() || '-'
    let name = plain
    for (let again = 2; taken.has(name.toLowerCase()); again++) {
      const end = ` ${again}`
      name = plain.slice(0, LONGEST_NAME - end.length) + end
    }
    taken.add(name.toLowerCase())
    return name
  })
}

/** A name that every file system takes. */
export const fileName = (parts: readonly string[], end: string): string => {
  const name = parts.join(' ').replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
  return `${name.trim().slice(0, 120)}.${end}`
}
