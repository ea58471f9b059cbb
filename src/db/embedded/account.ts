import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { dirname } from 'node:path'

/** The account PostgreSQL runs under; it refuses root, so root lends it the unprivileged one. */
export interface Account {
  uid: number
  gid: number
  /** True when it is another account than ours. */
  lent: boolean
}

const NOBODY = 65534

/** The owner of an existing cluster, else `postgres` where the system has it, else `nobody`; our own account when we are not root. */
export function serverAccount(clusters: string[]): Account {
  const uid = process.getuid?.() ?? 0
  const gid = process.getgid?.() ?? 0
  if (uid !== 0) return { uid, gid, lent: false }
  for (const cluster of clusters) {
    const owner = statSync(cluster, { throwIfNoEntry: false })
    if (owner) return { uid: owner.uid, gid: owner.gid, lent: owner.uid !== uid }
  }
  try {
    const id = (flag: string) =>
      Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
    return { uid: id('-u'), gid: id('-g'), lent: true }
  } catch {
    return { uid: NOBODY, gid: NOBODY, lent: true }
  }
}

/** May the account walk down to this path? False when any folder above is closed to it. */
export function canReach(account: Account, path: string): boolean {
  if (!account.lent) return true
  for (let at = path; ; at = dirname(at)) {
    const { mode, uid, gid } = statSync(at)
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001
    if ((mode & bit) === 0) return false
    if (at === dirname(at)) return true
  }
}
