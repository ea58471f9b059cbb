import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from './errors.ts'

/** The key of the house: EARSHOT_SECRET, or one made once and kept beside the database, readable by its owner alone. */
export function houseSecret({ secret, dataDir }: { secret: string | undefined; dataDir: string }): string {
  if (secret !== undefined) return secret
  const file = join(dataDir, 'secret')
  if (!existsSync(file)) {
    try {
      writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
    } catch (error) {
      // Another process of the same data directory was first.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  return readFileSync(file, 'utf8').trim()
}

/** Keeps secrets of others (a mail password) unreadable in the database and its backups. */
export interface Seal {
  close(text: string, place: string): string
  /** Throws `secret-unreadable` when it was closed with another key, for another place, or was tampered with. */
  open(sealed: string, place: string): string
}

/** AES-256-GCM under a key derived from the house's; `place` binds a sealed text to where it belongs. */
export function createSeal(secret: string): Seal {
  const key = new Uint8Array(hkdfSync('sha256', secret, '', 'earshot stored secrets', 32))
  return {
    close(text, place) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return `1.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`
    },
    open(sealed, place) {
      try {
        const bytes = Buffer.from(sealed.slice(2), 'base64url')
        const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAAD(Buffer.from(place))
        cipher.setAuthTag(bytes.subarray(12, 28))
        return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString('utf8')
      } catch {
        throw new Problem(
          'secret-unreadable',
          'A stored password cannot be read: the key it was kept under has changed. Enter the password again.',
          { status: 409 },
        )
      }
    },
  }
}
