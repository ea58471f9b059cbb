import { createReadStream } from 'node:fs'
import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Numbered files in a directory of their own, for what does not fit into memory. */
export interface SpillDirectory {
  append(partition: number, bytes: Uint8Array): Promise<void>
  read(partition: number): AsyncIterable<Uint8Array>
  /** Deletes everything. */
  close(): Promise<void>
}

/** Opens a directory for spilling below `parent` (the system's temporary one by default). Throws ENOSPC/EACCES as the system gives them. */
export async function openSpill(parent = tmpdir()): Promise<SpillDirectory> {
  const directory = await mkdtemp(join(parent, 'earshot-spill-'))
  const path = (partition: number) => join(directory, String(partition))
  return {
    append: (partition, bytes) => appendFile(path(partition), bytes),
    read: partition => createReadStream(path(partition)),
    close: () => rm(directory, { recursive: true, force: true }),
  }
}
