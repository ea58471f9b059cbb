import type { OpenFile } from '../../platform/files.ts'
import { FileProblem } from './problem.ts'

/** Reads a JSON file of any size to its end and throws FileProblem json-cut when its brackets or a text stay open. */
export async function checkJsonEnd(file: OpenFile): Promise<void> {
  const state: State = { depth: 0, inText: false, escaped: false }
  let position = 0
  for await (const bytes of file.stream()) {
    count(bytes, state)
    position += bytes.length
  }
  if (state.depth > 0 || state.inText) throw new FileProblem('json-cut', { file: file.name, position, rows: 0 })
}

interface State {
  depth: number
  inText: boolean
  escaped: boolean
}

// Brackets, quotes and backslashes are single bytes in UTF-8, and in UTF-16 their other byte is NUL.
function count(bytes: Uint8Array, state: State): void {
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0
    if (state.inText) readText(byte, state)
    else if (byte === 34) state.inText = true
    else if (byte === 123 || byte === 91) state.depth++
    else if (byte === 125 || byte === 93) state.depth--
  }
}

function readText(byte: number, state: State): void {
  if (byte === 0) return
  if (state.escaped) state.escaped = false
  else if (byte === 92) state.escaped = true
  else if (byte === 34) state.inText = false
}
