import { Logger, type Runner, run, runMigrations, type TaskList } from 'graphile-worker'
import { sql } from 'kysely'
import { listLearning } from '../analyze/learning/queries.ts'
import { noteProgress } from '../analyze/readings/commands.ts'
import { countUnread, findEdition } from '../analyze/readings/queries.ts'
import { inspect } from '../collect/sources/inspect.ts'
import { FileProblem } from '../collect/sources/problem.ts'
import { getImport, listUnfinished, type StoredImport } from '../collect/sources/queries.ts'
import type { Db } from '../db/connection.ts'
import { sweepAddressChanges } from '../people/addresses/commands.ts'
import { listUnfinishedChores } from '../people/chores/queries.ts'
import { findFiling } from '../people/customers/queries.ts'
import { sweepAttempts } from '../people/limits/commands.ts'
import type { Scope } from '../people/members/scope.ts'
import { findMachineScope, listMachineScopes } from '../people/workspaces/queries.ts'
import { notFound, Problem } from '../platform/errors.ts'
import { sendAddressLink, sendAddressNews } from './address-mail.ts'
import { findAlarms } from './alarms.ts'
import { keepBackup, keepNightlyBackup } from './backups.ts'
import { runChore } from './chores.ts'
import type { House } from './house.ts'
import { holdImport, holdName } from './import-lock.ts'
import { abandonImport, runImport, settleInterrupted } from './import-run.ts'
import { rereadDue, undoImport } from './import-undo.ts'
import { type Enqueue, learnAll, learnWhenDue, unlearnSince } from './learning.ts'
import { sendMention } from './mention-mail.ts'
import { sendReset } from './password-reset.ts'
import { fileEarlier } from './persons.ts'
import { currentReader } from './reader.ts'
import { keepRetentions } from './remove-pieces.ts'
import { SCHEDULE } from './schedule.ts'
import { openUpload, readMapping, sweepUploads } from './uploads.ts'

/** Work for later, by name: what each payload holds. */
interface Jobs {
  'run-import': { workspaceId: number; importId: number }
  'undo-import': { workspaceId: number; importId: number }
  reread: { workspaceId: number }
  learn: { workspaceId: number }
  'file-customers': { workspaceId: number }
  chore: { workspaceId: number; choreId: number }
  'send-reset': { email: string }
  'send-address-link': { userId: string; email: string }
  'send-address-news': { changeId: string }
  'keep-backup': Record<string, never>
  'send-mention': { workspaceId: number; noteId: number; memberId: string }
  'find-alarms': { workspaceId: number }
}

/** Jobs of which only one runs at a time, whosever it is. */
const ALONE: ReadonlySet<keyof Jobs> = new Set(['find-alarms'])

/** Adds a job in the caller's transaction. One of the same key waits only once. */
export async function enqueue<J extends keyof Jobs>(db: Db, job: J, payload: Jobs[J], key: string): Promise<void> {
  const queue = ALONE.has(job) ? job : null
  await sql`select graphile_worker.add_job(${job}, ${JSON.stringify(payload)}::json, queue_name := ${queue}, job_key := ${key}, max_attempts := 5)`.execute(
    db,
  )
}

/** Puts a chore that was just asked for into the queue. */
export const enqueueChore = (trx: Db, { workspaceId }: Scope, choreId: number): Promise<void> =>
  enqueue(trx, 'chore', { workspaceId, choreId }, `chore-${workspaceId}-${choreId}`)

/** Looks for alarms anew, once feedback has come, gone or been read again. */
const enqueueAlarms = (db: Db, { workspaceId }: Scope): Promise<void> =>
  enqueue(db, 'find-alarms', { workspaceId }, `find-alarms-${workspaceId}`)

/** Puts work that a workspace has one of into the queue: what waits already does it. */
export const enqueueFor =
  ({ workspaceId }: Scope): Enqueue =>
  (trx, job) =>
    enqueue(trx, job, { workspaceId }, `${job}-${workspaceId}`)

/** Makes the queue's own tables. */
export async function prepareQueue({ database, log }: House): Promise<void> {
  await runMigrations({ pgPool: database.pool, logger: quiet(log) })
}

/** Works off jobs until stopped; first takes up again what a crash left unfinished. */
export async function startWorker(house: House): Promise<Runner> {
  await recover(house)
  return run({
    pgPool: house.database.pool,
    concurrency: 3,
    pollInterval: 2000,
    noHandleSignals: true,
    taskList: tasks(house),
    crontab: SCHEDULE,
    logger: quiet(house.log),
  })
}

const quiet = (log: House['log']) =>
  new Logger(() => (level, message) => {
    if (level === 'error' || level === 'warning') log.warn({ queue: message }, 'the queue reports')
  })

function tasks(house: House): TaskList {
  const { database } = house
  const scopeOf = async (payload: unknown): Promise<Scope | undefined> =>
    findMachineScope(database.db, { workspaceId: (payload as { workspaceId: number }).workspaceId })
  return {
    'run-import': async (payload, { job }) => {
      const scope = await scopeOf(payload)
      const { importId } = payload as Jobs['run-import']
      if (scope === undefined) return
      await holdImport(database, { importId, wait: false }, async () => {
        try {
          await runStoredImport(house, scope, importId)
          await enqueueAlarms(database.db, scope)
        } catch (error) {
          if (job.attempts >= job.max_attempts) await abandonImport({ database, scope, importId }, error)
          throw error
        }
      })
    },
    'undo-import': async payload => {
      const scope = await scopeOf(payload)
      const { importId } = payload as Jobs['undo-import']
      if (scope)
        await holdImport(database, { importId, wait: true }, async () => {
          await undoStoredImport(house, scope, importId)
          await enqueueAlarms(database.db, scope)
        })
    },
    chore: async payload => {
      const scope = await scopeOf(payload)
      const { choreId } = payload as Jobs['chore']
      const name = `chore ${scope?.workspaceId} ${choreId}`
      if (scope)
        await holdName(database, name, async () => {
          await runChore(house, scope, choreId)
          await enqueueAlarms(database.db, scope)
        })
    },
    'sweep-uploads': () => sweepUploads(house),
    'keep-retentions': () => keepRetentions(house),
    'send-reset': payload => sendReset(house, (payload as Jobs['send-reset']).email),
    'send-address-link': payload => sendAddressLink(house, payload as Jobs['send-address-link']),
    'send-address-news': payload => sendAddressNews(house, payload as Jobs['send-address-news']),
    'keep-backup': () => keepBackup(house),
    'keep-nightly-backup': () => keepNightlyBackup(house),
    'send-mention': async payload => {
      const scope = await scopeOf(payload)
      if (scope) await sendMention(house, scope, payload as Jobs['send-mention'])
    },
    'sweep-attempts': () => sweepAttempts(database.db),
    'sweep-address-changes': () => sweepAddressChanges(database.db),
    reread: async payload => {
      const scope = await scopeOf(payload)
      if (scope) {
        await reread(house, scope)
        await enqueueAlarms(database.db, scope)
      }
    },
    'find-alarms': async payload => {
      const scope = await scopeOf(payload)
      if (scope) await findAlarms(database.db, scope)
    },
    'find-all-alarms': async () => {
      for (const scope of await listMachineScopes(database.db)) await enqueueAlarms(database.db, scope)
    },
    learn: async payload => {
      const scope = await scopeOf(payload)
      if (scope) await holdName(database, `learn ${scope.workspaceId}`, () => learnAll(house, scope, enqueueFor(scope)))
    },
    'learn-when-due': async () => {
      for (const scope of await listMachineScopes(database.db))
        await learnWhenDue(database.db, scope, { enqueue: enqueueFor(scope), by: ['ratings', 'corrections'] })
    },
    'file-customers': async payload => {
      const scope = await scopeOf(payload)
      if (scope) await fileEarlier(house, scope)
    },
  }
}

/** Runs an import whose file was uploaded; enough new ratings in it are learned from afterwards. */
export async function runStoredImport(house: House, scope: Scope, importId: number): Promise<void> {
  const stored = await getImport(house.database.db, scope, importId)
  if (stored.uploadId === null || !['waiting', 'running'].includes(stored.state)) return
  const { database, limits, spills: spillDir } = house
  const opened = await openStored(house, scope, stored).catch(async error => {
    // The file is gone, or it is no longer what it was: waiting would not help.
    if (!(error instanceof Problem || error instanceof FileProblem)) throw error
    await abandonImport({ database, scope, importId }, error)
    return null
  })
  if (opened === null) return
  await runImport({ database, scope, importId, ...opened, limits, spillDir, signal: house.stopping.signal })
  if (!house.stopping.signal.aborted)
    await learnWhenDue(database.db, scope, { enqueue: enqueueFor(scope), by: ['ratings'] })
}

/** Takes an import back, and with it what was learned since it began. */
export async function undoStoredImport(house: House, scope: Scope, importId: number): Promise<void> {
  const { db } = house.database
  await undoImport(house, scope, importId)
  const { startedAt, state } = await getImport(db, scope, importId)
  if (state === 'undone' && startedAt !== null) await unlearnSince(db, scope, startedAt, enqueueFor(scope))
}

async function openStored(house: House, scope: Scope, stored: StoredImport) {
  const { members } = await openUpload(house, scope, stored.uploadId ?? '')
  const file = members[stored.member]
  if (file === undefined) throw notFound('file')
  const mapping = readMapping(stored.mapping)
  return { file, inspection: await inspect(file, { zone: scope.zone, limits: house.limits, mapping }) }
}

/** Reads everything again that carries a reading of an earlier edition, and notes how far it has come. */
export async function reread(
  { database, stopping }: Pick<House, 'database' | 'stopping'>,
  scope: Scope,
): Promise<void> {
  const current = await currentReader(database.db, scope)
  await rereadDue({
    database,
    scope,
    current,
    signal: stopping.signal,
    onRead: read => noteProgress(database.db, scope, current.edition, { read, finished: false }),
  })
  if (!stopping.signal.aborted) await noteProgress(database.db, scope, current.edition, { read: 0, finished: true })
}

async function recover({ database }: House): Promise<void> {
  for (const { workspaceId, id, state, uploadId } of await listUnfinished(database.db)) {
    const payload = { workspaceId, importId: id }
    if (state === 'undoing') await enqueue(database.db, 'undo-import', payload, `again-undo-${id}-${Date.now()}`)
    else if (uploadId !== null) await enqueue(database.db, 'run-import', payload, `again-run-${id}-${Date.now()}`)
  }
  for (const { workspaceId, id: choreId } of await listUnfinishedChores(database.db))
    await enqueue(database.db, 'chore', { workspaceId, choreId }, `again-chore-${workspaceId}-${choreId}-${Date.now()}`)
  await settleInterrupted(database)
  for (const workspaceId of await listLearning(database.db))
    await enqueue(database.db, 'learn', { workspaceId }, `learn-${workspaceId}-${Date.now()}`)
  for (const scope of await listMachineScopes(database.db)) {
    // The command line brings feedback in while nobody works off jobs.
    await enqueueAlarms(database.db, scope)
    if ((await findFiling(database.db, scope)) !== undefined)
      await enqueue(
        database.db,
        'file-customers',
        { workspaceId: scope.workspaceId },
        `file-customers-${scope.workspaceId}`,
      )
    // A new engine holds nothing of what was learned on top of the one before.
    await learnWhenDue(database.db, scope, { enqueue: enqueueFor(scope), by: [] })
    const { edition } = await currentReader(database.db, scope)
    const known = await findEdition(database.db, scope)
    if (known?.finishedAt === null || (await countUnread(database.db, scope, edition)) > 0)
      await enqueue(
        database.db,
        'reread',
        { workspaceId: scope.workspaceId },
        `reread-${scope.workspaceId}-${Date.now()}`,
      )
  }
}
