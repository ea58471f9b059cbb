import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
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
  const { cluster, account } = chooseCluster(real, join('/var/lib', `earshot-${hash}`, 'postgres'))
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

/**
 * The cluster lies in the data directory. Only where a folder above it is closed to the server's account it lies outside; a note in the data
 * directory says so, and a cluster without its note belongs to a directory that is gone: it is put aside, never taken for this one's.
 */
function chooseCluster(real: string, outside: string): { cluster: string; account: Account } {
  const inside = join(real, 'postgres')
  const note = join(real, 'postgres.elsewhere')
  if (existsSync(note)) return { cluster: outside, account: serverAccount([outside]) }
  const account = serverAccount([inside])
  openDoor(account, real)
  if (canReach(account, real)) return { cluster: inside, account }
  if (existsSync(outside)) renameSync(outside, `${outside}.left-${Date.now()}`)
  writeFileSync(note, `${outside}\n`)
  return { cluster: outside, account }
}

/** A closed data directory in an open place may be walked through, not listed; what lies in it is closed itself. */
function openDoor(account: Account, real: string): void {
  const { mode, uid } = statSync(real)
  if (account.lent && uid === process.getuid?.() && (mode & 0o077) === 0) chmodSync(real, 0o711)
}

function makeDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true })
    mkdirSync(join(dataDir, 'uploads'), { recursive: true, mode: 0o700 })
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
