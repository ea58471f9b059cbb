import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

/** Locks this very process holds: in a container the next process has the same number as the killed one. */
const ours = new Set<string>()

/** Runs `work` while no other process of this data directory is starting or stopping the database. A dead holder's lock is taken over. */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  while (!take(file)) if (stateOf(file) !== 'dead' || !clear(file)) await pause(50)
  try {
    return await work()
  } finally {
    drop(file)
  }
}

/** Longer than clearing a dead holder's lock can take. */
const CLEARING_MS = 5000

/** Clears a dead holder's lock. One process at a time: a second one that saw the same dead holder would clear the lock of the first. */
function clear(file: string): boolean {
  const clearing = `${file}.clearing`
  if (!take(clearing)) {
    const since = statSync(clearing, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
    if (Date.now() - since > CLEARING_MS) rmSync(clearing, { force: true })
    return false
  }
  try {
    if (stateOf(file) === 'dead') rmSync(file, { force: true })
    return true
  } finally {
    drop(clearing)
  }
}

function drop(file: string): void {
  ours.delete(file)
  rmSync(file, { force: true })
}

function take(file: string): boolean {
  try {
    const handle = openSync(file, 'wx')
    writeSync(handle, String(process.pid))
    closeSync(handle)
    ours.add(file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function stateOf(file: string): 'free' | 'held' | 'dead' {
  try {
    const pid = Number(readFileSync(file, 'utf8'))
    if (pid === process.pid) return ours.has(file) ? 'held' : 'dead'
    // Empty: its holder is about to write its number, or was killed before it could.
    if (pid === 0) return Date.now() - statSync(file).mtimeMs < 2000 ? 'held' : 'dead'
    process.kill(pid, 0)
    return isZombie(pid) ? 'dead' : 'held'
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return code === 'ENOENT' ? 'free' : code === 'EPERM' ? 'held' : 'dead'
  }
}

function isZombie(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')')).startsWith(') Z')
  } catch {
    return false
  }
}
