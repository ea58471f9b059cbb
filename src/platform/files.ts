import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'

/** A file that can be read from its beginning any number of times. `size` in bytes, as stored. */
export interface OpenFile {
  name: string
  size: number
  stream(): AsyncIterable<Uint8Array>
}

/** Opens a file on disk for repeated streaming reads. Throws ENOENT/EACCES as the system gives them. */
export async function openFile(path: string, name = basename(path)): Promise<OpenFile> {
  const { size } = await stat(path)
  return { name, size, stream: () => createReadStream(path, { highWaterMark: 1 << 18 }) }
}
