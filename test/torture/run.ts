// Kills the program or its database in mid-import, again and again, and looks whether anything is lost, doubled or miscounted.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import type pg from 'pg'
import { openDatabase } from '../../src/db/connection.ts'
import { choosePlaces } from '../../src/db/embedded/places.ts'
import { listMachineScopes } from '../../src/people/workspaces/queries.ts'
import { randomFrom } from '../support/pieces.ts'
import { differences } from '../support/recount.ts'
import { endAll, killDatabase, look, postmasterOf, type Running, run, until } from './program.ts'
import { type Invented, type Wanted, withIds, withoutIds } from './rows.ts'

const { values: asked } = parseArgs({
  options: {
    rounds: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
    rows: { type: 'string', default: '24000' },
  },
})
const home = mkdtempSync(join(tmpdir(), 'earshot-torture-'))
// Open to the account the database runs under: else its cluster would lie elsewhere.
chmodSync(home, 0o755)
const dataDir = join(home, 'data')
const places = choosePlaces(dataDir)

interface Round {
  number: number
  random: () => number
  /** Who is killed. */
  victims: ('program' | 'database')[]
  by: 'command' | 'server'
  files: { path: string; mapping: string; invented: Invented }[]
}

const SOURCE = 'Torture'

function planRound(number: number): Round {
  const random = randomFrom(Number(asked.seed) * 1000 + number)
  const rows = Number(asked.rows)
  const invented = [withIds(number, Math.round(rows * 0.75)), withoutIds(number, Math.round(rows * 0.25))]
  const files = invented.map((one, i) => {
    const path = join(home, `${i === 0 ? 'with' : 'without'}-ids.csv`)
    writeFileSync(path, one.csv)
    writeFileSync(`${path}.mapping.json`, JSON.stringify(one.mapping))
    return { path, mapping: `${path}.mapping.json`, invented: one }
  })
  const victims: Round['victims'] =
    number % 3 === 0 ? ['program', 'database'] : number % 2 === 1 ? ['program'] : ['database']
  return { number, random, victims, by: number % 4 === 1 || number % 4 === 2 ? 'command' : 'server', files }
}

/** The moment to kill: so many rows acknowledged, at once or in the midst of the next COPY; now and then while the database still starts. */
interface Moment {
  rows: number
  copying: boolean
  starting: boolean
}

function chooseMoment({ random, files, by, number }: Round): Moment {
  const total = files.reduce((sum, { invented }) => sum + invented.rows, 0)
  return {
    rows: Math.floor(random() * total * 0.75),
    copying: random() < 0.5,
    starting: by === 'command' && number % 10 === 5,
  }
}

/** Rows acknowledged so far; null while nobody answers. */
async function acknowledged(): Promise<number | null> {
  return look<{ rows: string | null }>(dataDir, 'select sum(rows) as rows from import').then(
    ([found]) => (found?.rows == null ? null : Number(found.rows)),
    () => null,
  )
}

const isCopying = () =>
  look(dataDir, `select 1 from pg_stat_activity where state = 'active' and query like 'copy feedback %'`).then(
    found => found.length > 0,
    () => false,
  )

/** Waits for the moment, then kills. Returns what had been acknowledged before; null when the import was done earlier. */
async function killAt(
  moment: Moment,
  { victims }: Round,
  running: Running,
  over: () => Promise<boolean>,
): Promise<number | null> {
  let seen = 0
  if (moment.starting) await until('the database starts', () => postmasterOf(dataDir) !== null)
  else {
    const reached = await until('the import comes so far', async () => {
      const rows = await acknowledged()
      if (rows !== null) seen = Math.max(seen, rows)
      if (rows !== null && rows >= moment.rows && (!moment.copying || (await isCopying()))) return 'reached'
      return (await over()) ? 'over' : null
    })
    if (reached === 'over') return null
  }
  if (victims.includes('program')) running.child.kill('SIGKILL')
  if (victims.includes('database')) await killDatabase(dataDir)
  return seen
}

async function importByCommand(
  round: Round,
  kill: Moment | null,
): Promise<{ acknowledged: number | null; results: FileResult[] }> {
  let seen: number | null = null
  const results: FileResult[] = []
  for (const [i, { path, mapping }] of round.files.entries()) {
    // The moment falls into one of the files; those before it go through.
    const before = round.files.slice(0, i).reduce((sum, it) => sum + it.invented.rows, 0)
    const within =
      kill !== null && (kill.starting ? i === 0 : kill.rows < before + (round.files[i]?.invented.rows ?? 0))
    const running = run(dataDir, ['import', path, '--source', SOURCE, '--mapping', mapping, '--json'])
    if (within && seen === null) {
      let ended = false
      running.ended.then(() => {
        ended = true
      })
      seen = await killAt(kill, round, running, async () => ended)
      const { code } = await withinTime(running, 'the killed command ends')
      if (seen !== null) {
        if (code === 0) throw new Error('the command says that all went well, though it was cut')
        return { acknowledged: seen, results }
      }
    }
    const { code } = await withinTime(running, 'the import ends')
    if (code !== 0) throw new Error(`the import ended with ${code}: ${running.said()}`)
    results.push(...(JSON.parse(running.said()) as FileResult[]))
  }
  return { acknowledged: null, results }
}

interface FileResult {
  rows: number
  imported: number
  updated: number
  rejected: unknown[]
}

const withinTime = (running: Running, what: string) => {
  let answer: { code: number | null } | null = null
  running.ended.then(ended => {
    answer = ended
  })
  return until<{ code: number | null }>(`${what}; it said ${running.said()}`, () => answer as never)
}

async function startServer(): Promise<Running & { origin: string; cookie: string }> {
  const running = run(dataDir, ['serve'])
  const link = await until('the server prints its link', () => {
    if (running.child.exitCode !== null) throw new Error(`the server ended: ${running.said()}`)
    return /http:\/\/localhost:\d+\/api\/auth\/\S+/.exec(running.said())?.[0]
  })
  const answer = await fetch(link, { redirect: 'manual' })
  return {
    ...running,
    origin: new URL(link).origin,
    cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '',
  }
}

async function importByServer(round: Round, kill: Moment): Promise<number | null> {
  await look(dataDir, 'delete from "rateLimit"').catch(() => undefined)
  const server = await startServer()
  const post = async (path: string, body: string, type: string) => {
    const answer = await fetch(`${server.origin}/api/workspaces/main${path}`, {
      method: 'POST',
      headers: { cookie: server.cookie, 'content-type': type },
      body,
    })
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
    return answer.json()
  }
  for (const { path, invented } of round.files) {
    const { id: upload } = await post(
      `/uploads?name=${encodeURIComponent(path.split('/').at(-1) ?? '')}`,
      invented.csv,
      'text/csv',
    )
    await post('/imports', JSON.stringify({ upload, source: SOURCE, mapping: invented.mapping }), 'application/json')
  }
  const seen = await killAt(kill, round, server, allDone)
  if (!round.victims.includes('program')) {
    // It may have died of it, or got its database up again; what it must not do is hang.
    await until(
      'the server answers or has ended',
      async () =>
        server.child.exitCode !== null || (await fetch(`${server.origin}/healthz`).catch(() => null)) !== null,
    )
    server.child.kill('SIGTERM')
  }
  await withinTime(server, 'the server ends')
  return seen
}

const allDone = () =>
  look<{ left: number }>(
    dataDir,
    `select count(*)::int as left from import where state not in ('done', 'failed')`,
  ).then(
    ([found]) => found?.left === 0,
    () => false,
  )

/** A new server takes up what the killed one left, without being told. */
async function resumeByServer(): Promise<void> {
  await look(dataDir, 'delete from "rateLimit"').catch(() => undefined)
  const server = await startServer()
  await until('the imports are taken up and done', allDone)
  server.child.kill('SIGTERM')
  const { code } = await withinTime(server, 'the server ends')
  if (code !== 0) throw new Error(`the server ended with ${code}: ${server.said()}`)
}

/** A database opened as the program does it; what the program does meanwhile, it does beside. */
interface Opened {
  pool: pg.Pool
  /** Where the tallies differ from a recount. */
  miscounts(): Promise<string[]>
}

async function opened<T>(work: (database: Opened) => Promise<T>): Promise<T> {
  const database = await openDatabase({ dataDir, databaseUrl: undefined }, () => undefined)
  try {
    const miscounts = async () => {
      const scopes = await listMachineScopes(database.db)
      return (await Promise.all(scopes.map(scope => differences(database.db, scope)))).flat().slice(0, 5)
    }
    return await work({ pool: database.pool, miscounts })
  } finally {
    await database.close()
  }
}

/** What is acknowledged is stored, and counted, to the row. */
async function faultsAfterKill({ pool, miscounts }: Opened, seen: number): Promise<string[]> {
  const { rows: tables } = await pool.query(`select to_regclass('import') as import`)
  if (tables[0].import === null) return seen > 0 ? ['the tables are gone'] : []
  const { rows } = await pool.query<{ id: number; rows: number; imported: number; stored: number }>(
    `select i.id, i.rows, i.imported, (select count(*)::int from feedback f where f.import_id = i.id) as stored from import i`,
  )
  const faults = await miscounts()
  const now = rows.reduce((sum, it) => sum + it.rows, 0)
  if (now < seen) faults.push(`${seen} rows had been acknowledged, ${now} are noted`)
  for (const { id, imported, stored } of rows)
    if (imported !== stored) faults.push(`import ${id} says it brought ${imported}, there are ${stored}`)
  return faults
}

interface StoredRow {
  nativeId: string | null
  verbatim: string
  rating: number | null
  replies: string[] | null
  answered: boolean
}

/** Exactly the rows of the files, each once, with its words, rating and reply. */
async function faultsAtEnd({ pool, miscounts }: Opened, round: Round): Promise<string[]> {
  const faults = await miscounts()
  const { rows } = await pool.query<StoredRow>(
    `select native_id as "nativeId", verbatim, rating, answered_at is not null as answered, (select array_agg(text) from reply r where r.feedback_id = f.id and r.replaced_by is null) as replies from feedback f order by id`,
  )
  const stored = new Map<string, Wanted>()
  const equals = new Map<string, number>()
  for (const { nativeId, verbatim, rating, replies, answered } of rows) {
    const key = nativeId ?? `${verbatim}|${rating ?? ''}`
    equals.set(key, (equals.get(key) ?? 0) + 1)
    stored.set(nativeId ?? `${key}#${equals.get(key)}`, { verbatim, rating, reply: replies?.join(' & ') ?? null })
    if (answered !== (replies !== null))
      faults.push(`${key} is ${answered ? '' : 'not '}answered, yet has ${replies?.length ?? 0} replies`)
  }
  const wanted = new Map(round.files.flatMap(({ invented }) => [...invented.wanted]))
  if (rows.length !== wanted.size) faults.push(`${rows.length} pieces are stored, ${wanted.size} should be`)
  for (const [key, want] of wanted) {
    const found = stored.get(key)
    if (JSON.stringify(found) !== JSON.stringify(want))
      faults.push(`${key}: ${JSON.stringify(found)}, not ${JSON.stringify(want)}`)
  }
  return faults
}

/** Imports once more what is there: nothing may change. */
async function faultsOfAnother(round: Round): Promise<string[]> {
  const { results } = await importByCommand(round, null)
  return results.flatMap(({ imported, updated, rejected }) =>
    imported + updated + rejected.length === 0
      ? []
      : [`imported again: ${imported} new, ${updated} changed, ${rejected.length} rejected`],
  )
}

async function clear({ pool }: Opened): Promise<void> {
  await pool.query('truncate feedback, feedback_revision, reply, tally, import, import_reject, event, upload cascade')
  await pool.query('drop schema if exists graphile_worker cascade')
}

async function play(round: Round): Promise<{ say: string; faults: string[] }> {
  const moment = chooseMoment(round)
  const seen =
    round.by === 'command' ? (await importByCommand(round, moment)).acknowledged : await importByServer(round, moment)
  const cut = moment.starting ? 'while starting' : `after ${seen} rows${moment.copying ? ', in a COPY' : ''}`
  const faults = await opened(async database => {
    const found = await faultsAfterKill(database, seen ?? 0)
    if (round.by === 'server') await resumeByServer()
    else await importByCommand(round, null)
    found.push(...(await faultsAtEnd(database, round)))
    if (round.by === 'server') found.push(...(await faultsOfAnother(round)))
    await clear(database)
    return found
  })
  return { say: seen === null ? 'too late, the import was done' : cut, faults }
}

/** Removes what a run has left: its folder, and the cluster where that had to lie elsewhere. */
function forget(folder: string): void {
  const elsewhere = places.cluster.startsWith(home) ? [] : [dirname(places.cluster)]
  for (const place of [folder, places.socketDir, ...elsewhere]) rmSync(place, { recursive: true, force: true })
}

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, async () => {
    await endAll(dataDir)
    forget(home)
    process.exit(1)
  })

let passed = 0
let failed = 0
try {
  for (let number = 1; number <= Number(asked.rounds); number++) {
    const round = planRound(number)
    const started = Date.now()
    const { say, faults } = await play(round).catch(async (error: Error) => {
      await endAll(dataDir)
      forget(dataDir)
      return { say: 'broke off', faults: [error.stack ?? error.message] }
    })
    faults.length === 0 ? passed++ : failed++
    const seconds = ((Date.now() - started) / 1000).toFixed(1)
    process.stdout.write(
      `${faults.length === 0 ? 'ok  ' : 'FAIL'} round ${number}, ${round.by}, kill -9 of ${round.victims.join(' and ')}: ${say} (${seconds} s)\n`,
    )
    for (const fault of faults.slice(0, 10)) process.stdout.write(`     ${fault}\n`)
  }
} finally {
  await endAll(dataDir)
  forget(home)
}
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exit(failed > 0 || passed === 0 ? 1 : 0)
