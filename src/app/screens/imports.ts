import { z } from '@hono/zod-openapi'
import { beginUndo, cancelImport, ensureSource, planImport, rememberMapping } from '../../collect/sources/commands.ts'
import { FileProblem, rejectMessage } from '../../collect/sources/problem.ts'
import { eachReject, getImport, listImports, type StoredImport } from '../../collect/sources/queries.ts'
import {
  importId,
  importInput,
  importView,
  mappingJson,
  memberView,
  pasteInput,
  uploadView,
} from '../../collect/sources/schema.ts'
import { type Endpoint, endpoint, scopeOf } from '../../people/members/endpoint.ts'
import type { Scope } from '../../people/members/scope.ts'
import { csvLine } from '../../platform/csv.ts'
import { notFound, Problem } from '../../platform/errors.ts'
import { csvResponse } from '../csv.ts'
import type { House } from '../house.ts'
import { enqueue } from '../queue.ts'
import { inspectMember, openUpload, receiveUpload } from '../uploads.ts'
import { presentMember, presentProblem } from './import-views.ts'

const workspace = z.object({ workspace: z.string() })
const one = workspace.extend({ import: importId.shape.import })
const BASE = '/workspaces/:workspace'

/** From a file to feedback: upload, look, map, run, watch, cancel, undo. */
export const importEndpoints = (house: House): Endpoint[] => [
  ...uploadEndpoints(house),
  ...runEndpoints(house),
  ...endEndpoints(house),
]

const uploadEndpoints = (house: House): Endpoint[] => [
  endpoint(
    {
      method: 'post',
      path: `${BASE}/uploads`,
      policy: 'member',
      summary: 'Upload a file (raw body); says what is in it',
      params: workspace,
      query: z.object({ name: z.string().min(1).max(255) }),
      returns: uploadView,
    },
    async call => {
      const length = call.request.headers.get('content-length')
      const id = await receiveUpload(house, scopeOf(call), {
        name: call.query.name,
        body: call.request.body,
        length: length === null ? null : Number(length),
      })
      return showUpload(house, scopeOf(call), id)
    },
  ),
  endpoint(
    {
      method: 'post',
      path: `${BASE}/uploads/text`,
      policy: 'member',
      summary: 'Upload pasted text',
      params: workspace,
      body: pasteInput,
      returns: uploadView,
    },
    async call => {
      const body = new Blob([call.body.text]).stream()
      return showUpload(
        house,
        scopeOf(call),
        await receiveUpload(house, scopeOf(call), { name: call.body.name, body, length: null }),
      )
    },
  ),
  endpoint(
    {
      method: 'post',
      path: `${BASE}/uploads/:upload/members/:member/preview`,
      policy: 'member',
      summary: 'See a file with another mapping',
      params: workspace.extend({ upload: z.string(), member: z.coerce.number() }),
      body: z.object({ mapping: mappingJson }),
      returns: memberView,
    },
    async call => {
      const { members } = await openUpload(house, scopeOf(call), call.params.upload)
      const file = members[call.params.member]
      if (file === undefined) throw notFound('file')
      return presentMember(
        call.params.member,
        file.name,
        await inspectMember(house, scopeOf(call), file, call.body.mapping),
      )
    },
  ),
]

async function showUpload(house: House, scope: Scope, id: string) {
  const { name, size, members } = await openUpload(house, scope, id)
  const views = []
  for (const [i, file] of members.entries()) views.push(await showMember(house, scope, { i, file }))
  return { id, name, size, members: views }
}

/** One bad file of a ZIP does not hide the good ones. */
async function showMember(
  house: House,
  scope: Scope,
  { i, file }: { i: number; file: Awaited<ReturnType<typeof openUpload>>['members'][number] },
) {
  try {
    return presentMember(i, file.name, await inspectMember(house, scope, file, undefined))
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error
    return presentProblem(i, file.name, error)
  }
}

const runEndpoints = (house: House): Endpoint[] => {
  const { db } = house.database
  return [
    endpoint(
      {
        method: 'post',
        path: `${BASE}/imports`,
        policy: 'member',
        summary: 'Import an uploaded file into a source',
        params: workspace,
        body: importInput,
        returns: importView,
      },
      async call => {
        const scope = scopeOf(call)
        const { upload, member, source, mapping } = call.body
        const file = (await openUpload(house, scope, upload)).members[member]
        if (file === undefined) throw notFound('file')
        const inspection = await inspectMember(house, scope, file, mapping)
        if (!inspection.certain)
          throw new Problem('mapping-uncertain', 'Confirm the mapping of this file first.', { status: 422 })
        if (mapping !== undefined) await rememberMapping(db, scope, inspection.shape, inspection.mapping)
        const { id: sourceId } = await ensureSource(db, scope, {
          name: source,
          channel: inspection.mapping.channel,
          scale: inspection.mapping.rating,
        })
        const id = await db.transaction().execute(async trx => {
          const planned = await planImport(trx, scope, {
            sourceId,
            file: file.name,
            uploadId: upload,
            member,
            profile: inspection.profile,
            mapping: inspection.mapping,
            bytesTotal: inspection.bytes,
          })
          await enqueue(trx, 'run-import', { workspaceId: scope.workspaceId, importId: planned }, `run-${planned}`)
          return planned
        })
        return presentImport(await getImport(db, scope, id))
      },
    ),
    endpoint(
      {
        method: 'get',
        path: `${BASE}/imports`,
        policy: 'viewer',
        summary: 'Imports, newest first',
        params: workspace,
        returns: z.array(importView),
      },
      async call => (await listImports(db, scopeOf(call))).map(presentImport),
    ),
    endpoint(
      {
        method: 'get',
        path: `${BASE}/imports/:import`,
        policy: 'viewer',
        summary: 'One import and how far it has come',
        params: one,
        returns: importView,
      },
      async call => presentImport(await getImport(db, scopeOf(call), Number(call.params.import))),
    ),
  ]
}

const endEndpoints = (house: House): Endpoint[] => {
  const { db } = house.database
  return [
    endpoint(
      {
        method: 'post',
        path: `${BASE}/imports/:import/cancellation`,
        policy: 'member',
        summary: 'Stop an import; what it stored stays',
        params: one,
        body: z.object({}),
      },
      async call => cancelImport(db, scopeOf(call), Number(call.params.import)),
    ),
    endpoint(
      {
        method: 'post',
        path: `${BASE}/imports/:import/undo`,
        policy: 'member',
        summary: 'Take a whole import back',
        params: one,
        body: z.object({}),
        returns: importView,
      },
      async call => {
        const scope = scopeOf(call)
        const id = Number(call.params.import)
        await db.transaction().execute(async trx => {
          await beginUndo(trx, scope, id)
          await enqueue(trx, 'undo-import', { workspaceId: scope.workspaceId, importId: id }, `undo-${id}`)
        })
        return presentImport(await getImport(db, scope, id))
      },
    ),
    endpoint(
      {
        method: 'get',
        path: `${BASE}/imports/:import/rejects.csv`,
        policy: 'viewer',
        summary: 'Rows that were not taken, with row, field and reason',
        params: one,
      },
      async call => {
        const scope = scopeOf(call)
        const { id, file } = await getImport(db, scope, Number(call.params.import))
        return csvResponse(`rejects-${file}.csv`, rejectLines(house, scope, id))
      },
    ),
  ]
}

async function* rejectLines({ database }: House, scope: Scope, id: number): AsyncGenerator<string> {
  yield csvLine(['row', 'field', 'reason', 'cells…'])
  for await (const reject of eachReject(database.db, scope, id))
    yield csvLine([reject.row, reject.field ?? '', rejectMessage(reject), ...reject.cells])
}

function presentImport(stored: StoredImport) {
  const iso = (at: Date | null) => at?.toISOString() ?? null
  const seconds =
    stored.startedAt === null ? 0 : ((stored.finishedAt ?? new Date()).getTime() - stored.startedAt.getTime()) / 1000
  const rate = seconds > 0.2 && stored.rows > 0 ? stored.rows / seconds : null
  const share = stored.bytesTotal > 0 ? stored.bytesDone / stored.bytesTotal : 0
  return {
    id: String(stored.id),
    file: stored.file,
    source: { id: String(stored.sourceId), name: stored.sourceName },
    profile: stored.profile,
    state: stored.state,
    problem: stored.problem,
    rows: stored.rows,
    imported: stored.imported,
    updated: stored.updated,
    unchanged: stored.unchanged,
    rejected: stored.rejected,
    bytesDone: stored.bytesDone,
    bytesTotal: stored.bytesTotal,
    rate,
    secondsLeft: stored.state === 'running' && share > 0.01 ? (seconds / share) * (1 - Math.min(1, share)) : null,
    startedAt: iso(stored.startedAt),
    finishedAt: iso(stored.finishedAt),
    createdAt: stored.createdAt.toISOString(),
    undoBlockedBy: stored.undoBlockedBy === null ? null : String(stored.undoBlockedBy),
  }
}
