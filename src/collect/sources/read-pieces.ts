import type { OpenFile } from '../../platform/files.ts'
import type { Piece, Reject } from '../feedback/piece.ts'
import { converter } from './convert.ts'
import type { Inspection } from './inspect.ts'
import { columnsFrom } from './json-cells.ts'
import { FileProblem } from './problem.ts'
import { dataLines, type Reading } from './rows.ts'

const CHUNK = 500

/**
 * Streams a file's rows in order, as pieces and rejects, about 500 at a time, holding no more than a few chunks.
 * Throws FileProblem, among them json-cut and gzip-cut at the very end, after rows have been given (`inspect` finds json-cut before);
 * AbortError when `signal` is aborted.
 */
export async function* readPieces(
  file: OpenFile,
  inspection: Inspection,
  reading: Reading,
): AsyncGenerator<(Piece | Reject)[]> {
  const columns = columnsFrom(inspection.columns)
  const convert = converter(inspection.mapping, columns.names, {
    limits: reading.limits,
    even: inspection.format === 'csv',
  })
  const most = reading.limits.rows ?? Infinity
  let row = 0
  let chunk: (Piece | Reject)[] = []
  for await (const lines of dataLines(file, inspection, columns, reading)) {
    for (const line of lines) {
      row++
      if (row > most) throw new FileProblem('too-many-rows', { file: file.name, limit: most })
      chunk.push(convert(row, line))
      if (chunk.length < CHUNK) continue
      yield chunk
      chunk = []
    }
  }
  if (chunk.length > 0) yield chunk
}
