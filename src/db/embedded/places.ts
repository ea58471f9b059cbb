import { createHash } from 'node:crypto'
import { chownSync, existsSync, lstatSync, mkdirSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Problem } from '../../platform/errors.ts'
import { type Account, canReach, serverAccount } from './account.ts'

/** Where everything of one embedded database lies. */
export interface Places {
  dataDir: string
  cluster: string
  /** Copy of the binaries, used only when the installed ones cannot be reached. */
  binaryCopy: string
  socketDir: string
  log: string
  lock: string
  account: Account
}

/** A unix socket's path may be 103 bytes long on macOS and 107 on Linux; beyond, Node fails silently. */
const SOCKET_PATH_LIMIT = 103

/** Makes the data directory and decides where the cluster and its socket go. Throws `data-dir-unusable` in words. */
export function choosePlaces(dataDir: string): Places {
  makeDataDir(dataDir)
  const real = realpathSync(dataDir)
  const hash = createHash('sha256').update(real).digest('hex').slice(0, 12)
  const inside = join(real, 'postgres')
  const outside = join('/var/lib', `earshot-${hash}`, 'postgres')
  const account = serverAccount([inside, outside])
  const cluster = !existsSync(outside) && canReach(account, real) ? inside : outside
  const temp = process.platform === 'linux' ? '/tmp' : tmpdir()
  const socketDir = join(temp, `earshot-${hash}`)
  if (Buffer.byteLength(join(socketDir, '.s.PGSQL.5432')) > SOCKET_PATH_LIMIT) {
    throw new Problem(
      'socket-path-too-long',
      `The temporary folder ${temp} has too long a name for a database socket; set TMPDIR to a shorter one.`,
    )
  }
  return {
    dataDir: real,
    cluster,
    binaryCopy: join(
      '/var/lib',
      `earshot-bin-${createHash('sha256')
        .update(import.meta.url)
        .digest('hex')
        .slice(0, 12)}`,
    ),
    socketDir,
    log: join(real, 'postgres.log'),
    lock: join(real, 'postgres.starting'),
    account,
  }
}

function makeDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true })
    mkdirSync(join(dataDir, 'uploads'), { recursive: true })
  } catch (error) {
    throw new Problem(
      'data-dir-unusable',
      `The data directory ${dataDir} cannot be written (${(error as Error).message}). Choose another with EARSHOT_DATA_DIR, or change its permissions.`,
    )
  }
}

/** The socket folder under a shared /tmp: ours alone, or not used at all. */
export function makeSocketDir({ socketDir, account }: Places): void {
  mkdirSync(socketDir, { recursive: true, mode: 0o700 })
  const owner = lstatSync(socketDir)
  const ours = new Set([account.uid, process.getuid?.() ?? account.uid])
  if (!owner.isDirectory() || !ours.has(owner.uid)) {
    throw new Problem(
      'socket-dir-taken',
      `${socketDir} belongs to somebody else; remove it, or choose another EARSHOT_DATA_DIR.`,
    )
  }
  if (account.lent) chownSync(socketDir, account.uid, account.gid)
}
