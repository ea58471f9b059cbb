import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { forgetUpload, keepUpload } from '../collect/sources/commands.ts'
import { type Inspection, inspect } from '../collect/sources/inspect.ts'
import { mappingSchema } from '../collect/sources/mapping.ts'
import { listMembers } from '../collect/sources/members.ts'
import { FileProblem } from '../collect/sources/problem.ts'
import { findUpload, listSpentUploads, recallMapping } from '../collect/sources/queries.ts'
import type { Scope } from '../people/members/scope.ts'
import { notFound, Problem } from '../platform/errors.ts'
import { type OpenFile, openFile } from '../platform/files.ts'
import type { House } from './house.ts'

const NAME = /^[0-9a-f-]{36}$/

/** Stores what a browser sends, up to the limit. A connection cut in the middle leaves nothing behind. */
export async function receiveUpload(
  house: House,
  scope: Scope,
  sent: { name: string; body: ReadableStream<Uint8Array> | null; length: number | null },
): Promise<string> {
  const id = randomUUID()
  const path = join(house.uploads, id)
  const most = house.config.uploadLimitBytes
  if (sent.body === null) throw new FileProblem('file-empty', { file: sent.name })
  if (sent.length !== null && sent.length > most)
    throw new FileProblem('file-too-large', { file: sent.name, limit: most })
  await mkdir(house.uploads, { recursive: true })
  let size = 0
  const counting = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length
      done(size > most ? new FileProblem('file-too-large', { file: sent.name, limit: most }) : null, chunk)
    },
  })
  try {
    await pipeline(Readable.fromWeb(sent.body as never), counting, createWriteStream(path, { mode: 0o600 }))
    if (sent.length !== null && size < sent.length)
      throw new Problem('upload-cut', 'The upload stopped half-way. Send the file again.')
  } catch (error) {
    await rm(path, { force: true })
    throw uploadProblem(error)
  }
  await keepUpload(house.database.db, scope, { id, name: sent.name, size })
  return id
}

function uploadProblem(error: unknown): unknown {
  const { code } = error as { code?: string }
  if (code === 'ENOSPC')
    return new Problem('disk-full', 'The disk is full. Free some space and send the file again.', { status: 507 })
  return code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE'
    ? new Problem('upload-cut', 'The upload stopped half-way. Send the file again.')
    : error
}

/** The tables inside an upload. Throws not-found for one of another workspace. */
export async function openUpload(
  house: House,
  scope: Scope,
  id: string,
): Promise<{ name: string; size: number; members: OpenFile[] }> {
  const upload = NAME.test(id) ? await findUpload(house.database.db, scope, id) : undefined
  if (upload === undefined) throw notFound('upload')
  const file = await openFile(join(house.uploads, id), upload.name).catch(() => {
    throw notFound('upload')
  })
  return { name: upload.name, size: upload.size, members: await listMembers(file, house.limits) }
}

/** Looks at a table with a given mapping, or the one a person confirmed for files of this shape, or by guessing. */
export async function inspectMember(house: House, scope: Scope, file: OpenFile, given: unknown): Promise<Inspection> {
  const options = { zone: scope.zone, limits: house.limits }
  if (given !== undefined) return inspect(file, { ...options, mapping: readMapping(given) })
  const guessed = await inspect(file, options)
  const recalled = guessed.certain ? undefined : await recallMapping(house.database.db, scope, guessed.shape)
  return recalled === undefined ? guessed : inspect(file, { ...options, mapping: readMapping(recalled) })
}

/** Throws `mapping-invalid` that names every field at fault. */
export function readMapping(given: unknown) {
  const parsed = mappingSchema.safeParse(given)
  if (parsed.success) return parsed.data
  const fields = Object.fromEntries(parsed.error.issues.map(issue => [issue.path.join('.'), issue.message]))
  throw new Problem(
    'mapping-invalid',
    `The mapping cannot be used: ${Object.entries(fields)
      .map(([field, message]) => `${field}: ${message}`)
      .join('; ')}`,
    { fields },
  )
}

/** Days an uploaded file is kept after its upload, unless an import still needs it. */
const KEPT_DAYS = 7

/** Removes uploaded files that are no longer needed, with their rows. */
export async function sweepUploads({ database, uploads }: House): Promise<void> {
  for (const { workspaceId, id } of await listSpentUploads(database.db, KEPT_DAYS)) {
    await rm(join(uploads, id), { force: true })
    await forgetUpload(database.db, { workspaceId }, id)
  }
}
