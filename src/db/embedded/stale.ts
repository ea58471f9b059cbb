import { existsSync, readdirSync, readFileSync, readlinkSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** Is this process alive and a postgres? A killed one stays in the table as a zombie until somebody collects it. */
export function isLivePostgres(pid: number): boolean {
  if (process.platform !== 'linux') return true
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'))
    return name.startsWith('postgres') && !stat.slice(stat.lastIndexOf(')')).startsWith(') Z')
  } catch {
    return false
  }
}

/** Postgres processes that still work in this cluster, the postmaster's orphans among them. */
function workersIn(cluster: string): number[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(Number)
    .filter(pid => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === cluster && isLivePostgres(pid)
      } catch {
        return false
      }
    })
}

/** Process id in postmaster.pid, or null. */
export function readPostmaster(cluster: string): number | null {
  try {
    return Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]) || null
  } catch {
    return null
  }
}

/** Does a live postmaster hold the cluster? Only Linux tells; elsewhere Postgres itself finds out. */
export function isHeld(cluster: string): boolean {
  const pid = process.platform === 'linux' ? readPostmaster(cluster) : null
  return pid !== null && isLivePostgres(pid)
}

/** The socket has a lock file of its own, with the same trap: where nobody collects zombies, its dead owner seems to live. */
function clearStaleSocket(socketDir: string): void {
  const socket = join(socketDir, '.s.PGSQL.5432')
  if (!existsSync(`${socket}.lock`)) return
  const pid = Number(readFileSync(`${socket}.lock`, 'utf8').split('\n')[0])
  if (pid > 0 && isLivePostgres(pid)) return
  rmSync(socket, { force: true })
  rmSync(`${socket}.lock`, { force: true })
}

/**
 * After a kill -9 postmaster.pid names a dead process, and Postgres refuses to start while that number is a zombie.
 * Waits up to 10 s for orphans to leave, then puts the file aside. Does nothing while a live postmaster holds it.
 */
export async function clearStalePid(cluster: string, socketDir: string): Promise<void> {
  if (process.platform !== 'linux') return
  clearStaleSocket(socketDir)
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return
  if (isHeld(cluster)) return
  for (let i = 0; i < 100 && workersIn(cluster).length > 0; i++) await pause(100)
  if (workersIn(cluster).length === 0 && existsSync(file)) renameSync(file, `${file}.stale`)
}
