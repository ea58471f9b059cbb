import { createHash, randomBytes } from 'node:crypto'

/** A secret nobody guesses (192 bits), for a link that works once. */
export const newToken = (): string => randomBytes(24).toString('base64url')

/** What is stored in its place: whoever reads the database cannot use it. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')
