import { readFile } from 'node:fs/promises'
import { ensureSource, planImport, rememberMapping } from '../../collect/sources/commands.ts'
import type { Inspection } from '../../collect/sources/inspect.ts'
import { listMembers } from '../../collect/sources/members.ts'
import { rejectMessage } from '../../collect/sources/problem.ts'
import { eachReject, getImport } from '../../collect/sources/queries.ts'
import type { Scope } from '../../people/members/scope.ts'
import { Problem } from '../../platform/errors.ts'
import { type OpenFile, openFile } from '../../platform/files.ts'
import { dryRun } from '../dry-run.ts'
import type { House } from '../house.ts'
import { holdImport } from '../import-lock.ts'
import { runImport, settleInterrupted } from '../import-run.ts'
import { inspectMember } from '../uploads.ts'
import { chooseScope, inHouse } from './workplace.ts'

interface Options {
  source?: string | undefined
  workspace?: string | undefined
  mapping?: string | undefined
  'dry-run': boolean
  json: boolean
}

/** What became of one file; the contract of `earshot import --json`. */
export interface FileResult {
  file: string
  source: string
  profile: string
  rows: number
  imported: number
  updated: number
  unchanged: number
  rejected: { row: number; field: string | null; reason: string }[]
  error?: string
  mapping?: unknown
}

/** Imports files one after the other into one source. Exit code 1 when any file could not be taken whole. */
export async function importFiles(files: string[], options: Options): Promise<number> {
  if (files.length === 0 || options.source === undefined)
    throw new Problem('usage', 'Say which files and into which source: earshot import FILE… --source NAME')
  const mapping = options.mapping === undefined ? undefined : await readMappingFile(options.mapping)
  const results = await inHouse(async house => {
    const scope = await chooseScope(house, options.workspace)
    const all: FileResult[] = []
    for (const path of files)
      all.push(
        ...(await importPath({ house, scope, source: options.source ?? '', mapping, dry: options['dry-run'] }, path)),
      )
    return all
  })
  process.stdout.write(options.json ? `${JSON.stringify(results, null, 2)}\n` : results.map(inWords).join(''))
  return results.some(result => result.error !== undefined) ? 1 : 0
}

interface Task {
  house: House
  scope: Scope
  source: string
  mapping: unknown
  dry: boolean
}

async function readMappingFile(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((error: Error) => {
    throw new Problem('mapping-unreadable', `The mapping ${path} cannot be read: ${error.message}`)
  })
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Problem('mapping-broken', `The mapping ${path} is not valid JSON: ${(error as Error).message}`)
  }
}

async function importPath(task: Task, path: string): Promise<FileResult[]> {
  try {
    const file = await openFile(path)
    const members = await listMembers(file, task.house.limits)
    const results: FileResult[] = []
    for (const member of members)
      results.push(await importMember(task, member, members.length === 1 ? path : `${path}/${member.name}`))
    return results
  } catch (error) {
    return [failed(task, path, error)]
  }
}

const empty = ({ source }: Task, file: string): FileResult => ({
  file,
  source,
  profile: 'unknown',
  rows: 0,
  imported: 0,
  updated: 0,
  unchanged: 0,
  rejected: [],
})

function failed(task: Task, file: string, error: unknown): FileResult {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return { ...empty(task, file), error: `The file ${file} does not exist.` }
  if (code === 'EISDIR') return { ...empty(task, file), error: `${file} is a folder; name the files in it.` }
  if (error instanceof Problem || (error as Error).name === 'FileProblem')
    return { ...empty(task, file), error: message }
  throw error
}

async function importMember(task: Task, file: OpenFile, label: string): Promise<FileResult> {
  try {
    const inspection = await inspectMember(task.house, task.scope, file, task.mapping)
    if (!inspection.certain) {
      return {
        ...empty(task, label),
        profile: inspection.profile,
        mapping: inspection.mapping,
        error: `${label}: which column is what is only a guess. Check the mapping printed here, save it, and give it with --mapping FILE.`,
      }
    }
    return task.dry
      ? {
          ...empty(task, label),
          profile: inspection.profile,
          ...(await dryRun(task.house, task.scope, { file, inspection, source: task.source })),
        }
      : await store(task, { file, inspection, label })
  } catch (error) {
    return failed(task, label, error)
  }
}

async function store(
  { house, scope, source, mapping: given }: Task,
  { file, inspection, label }: { file: OpenFile; inspection: Inspection; label: string },
): Promise<FileResult> {
  const { db } = house.database
  await settleInterrupted(house.database)
  if (given !== undefined) await rememberMapping(db, scope, inspection.shape, inspection.mapping)
  const { id: sourceId } = await ensureSource(db, scope, {
    name: source,
    channel: inspection.mapping.channel,
    scale: inspection.mapping.rating,
  })
  const { mapping, profile, bytes } = inspection
  const importId = await planImport(db, scope, {
    sourceId,
    file: file.name,
    uploadId: null,
    member: 0,
    profile,
    mapping,
    bytesTotal: bytes,
  })
  const { database, limits, spills: spillDir } = house
  await holdImport(database, { importId, wait: false }, () =>
    runImport({ database, scope, importId, file, inspection, limits, spillDir }),
  )
  const done = await getImport(db, scope, importId)
  const rejected: FileResult['rejected'] = []
  for await (const reject of eachReject(db, scope, importId))
    rejected.push({ row: reject.row, field: reject.field, reason: rejectMessage(reject) })
  return {
    file: label,
    source,
    profile,
    rows: done.rows,
    imported: done.imported,
    updated: done.updated,
    unchanged: done.unchanged,
    rejected,
    ...(done.problem === null ? {} : { error: done.problem.message }),
  }
}

function inWords(result: FileResult): string {
  const { file, rows, imported, updated, unchanged, rejected, error, mapping } = result
  const counts = `${file}: ${rows} rows, ${imported} new, ${updated} changed, ${unchanged} known, ${rejected.length} rejected\n`
  const shown = rejected
    .slice(0, 20)
    .map(({ reason }) => `  ${reason}\n`)
    .join('')
  const more = rejected.length > 20 ? `  … and ${rejected.length - 20} more\n` : ''
  return `${counts}${shown}${more}${error === undefined ? '' : `  ${error}\n`}${mapping === undefined ? '' : `${JSON.stringify(mapping, null, 2)}\n`}`
}
