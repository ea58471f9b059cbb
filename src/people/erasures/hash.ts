import { createHmac } from 'node:crypto'

/** A key of somebody erased, as 40 hex digits that tell nothing without the salt. */
export const hashKey = (salt: string, text: string): string =>
  createHmac('sha256', salt).update(text).digest('hex').slice(0, 40)

/** One text for a piece, by what makes it itself in its source. */
export const pieceText = (sourceId: number, identity: string): string => `said\u001f${sourceId}\u001f${identity}`

/** Names worth taking out of a text: two letters at least, longer ones first. */
export const namesWorth = (names: (string | null)[]): string[] =>
  [...new Set(names.flatMap(name => (name === null ? [] : [name.trim(), ...name.trim().split(/\s+/)])))]
    .filter(name => [...name].length >= 2)
    .sort((a, b) => b.length - a.length)
