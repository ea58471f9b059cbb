import { createHash, randomBytes } from 'node:crypto'

/** Keys are known at sight, by people and by programs that look for lost secrets. */
const MARK = 'earshot_'
const SHOWN = MARK.length + 6

/** A secret nobody guesses (256 bits). */
export const newKeyToken = (): string => `${MARK}${randomBytes(32).toString('base64url')}`

/** What is stored in its place. Of so long a secret one round of a plain hash is enough. */
export const hashKeyToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** What may be seen of it, to tell keys apart. */
export const beginningOf = (token: string): string => token.slice(0, SHOWN)

/** The key in a header `Authorization: Bearer …`, or undefined where there is none. */
export const bearerOf = (header: string | null): string | undefined => /^bearer\s+(\S+)\s*$/i.exec(header ?? '')?.[1]
