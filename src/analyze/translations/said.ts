import { createHash } from 'node:crypto'

/** A short sum of what was translated: when a piece is edited, its translation is asked for anew. */
export const saidSum = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32)
