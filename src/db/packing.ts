import type { Readable } from 'node:stream'
import type pg from 'pg'
import { Problem } from '../platform/errors.ts'
import { MIGRATIONS } from './migrations/all.ts'

const FORMAT = 'earshot-workspace-1'
const STEP = 500

/** Tables that stay where they are, and why. Every other table with a workspace_id moves; one that is added moves by default. */
export const STAYING: Record<string, string> = {
  chore: 'work of this house',
  upload: 'files on this disk',
  member: 'whoever owns the workspace there gives access',
  team_member: 'goes by membership',
  invitation: 'holds secrets, and leads here',
  mail_server: 'holds a password',
  api_key: 'opens this house alone',
  board_link: 'holds secrets, and leads here',
  second_step_rule: 'goes by membership',
  model_budget: 'what may leave is decided in each house',
  model_call: 'what the model of this house took',
  unread_mark: 'goes by membership',
  unread_exception: 'goes by membership',
}

interface Header {
  format: string
  migrations: string[]
  workspace: { slug: string; name: string; zone: string }
  people: { id: string; email: string }[]
}

type Said = Partial<Header> & { table?: string; end?: boolean; rows?: number }

interface Moving {
  table: string
  columns: string[]
  refers: string[]
}

/** Tables that move with a workspace, each after those it refers to. */
export async function listMoving(client: pg.ClientBase): Promise<Moving[]> {
  const { rows } = await client.query<Moving>(`
    select c.relname as table,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      coalesce((select array_agg(distinct r.relname::text) from pg_constraint f join pg_class r on r.oid = f.confrelid where f.conrelid = c.oid and f.contype = 'f'), '{}') as refers
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = current_schema() and c.relkind = 'r'
      and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped)
    order by c.relname`)
  const moving = rows.filter(row => STAYING[row.table] === undefined)
  const ordered: Moving[] = []
  const waits = (row: Moving, name: string) =>
    name !== row.table && moving.some(it => it.table === name) && !ordered.some(it => it.table === name)
  while (ordered.length < moving.length) {
    const next = moving.find(row => !ordered.includes(row) && !row.refers.some(name => waits(row, name)))
    if (next === undefined) throw new Error('tables refer to each other in a ring')
    ordered.push(next)
  }
  return ordered
}

const known = () => MIGRATIONS.map(step => step.name).sort()

/** A whole workspace as lines of JSON, as it was at one moment, in flat memory: a header, each table before its rows, and an end mark. */
export async function* packWorkspace(pool: pg.Pool, workspaceId: number): AsyncGenerator<string> {
  const client = await pool.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const { rows } = await client.query('select slug, name, zone from workspace where id = $1', [workspaceId])
    const { rows: people } = await client.query(
      'select u.id, u.email from "user" u join member m on m.user_id = u.id where m.workspace_id = $1',
      [workspaceId],
    )
    yield `${JSON.stringify({ format: FORMAT, migrations: known(), workspace: rows[0], people } satisfies Header)}\n`
    let count = 0
    for (const { table } of await listMoving(client)) {
      yield `${JSON.stringify({ table })}\n`
      await client.query(
        `declare packed no scroll cursor for select row_to_json(t)::text as line from "${table}" t where workspace_id = ${Number(workspaceId)}`,
      )
      for (;;) {
        const page = await client.query<{ line: string }>(`fetch ${STEP} from packed`)
        if (page.rows.length === 0) break
        count += page.rows.length
        yield page.rows.map(({ line }) => `${line}\n`).join('')
      }
      await client.query('close packed')
    }
    yield `${JSON.stringify({ end: true, rows: count })}\n`
  } finally {
    await client.query('rollback')
    client.release()
  }
}

const broken = (why: string) =>
  new Problem('packed-broken', `The file cannot be used: ${why}. Nothing was changed.`, { params: { why } })

/** Puts a packed workspace into an empty one, all of it or nothing; members are known by address. Returns how many rows. Throws packed-… in words. */
export async function unpackWorkspace(pool: pg.Pool, workspaceId: number, input: Readable): Promise<number> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query('select 1 from workspace where id = $1 for update', [workspaceId])
    const tables = await listMoving(client)
    await makeRoom(client, workspaceId, tables)
    const unpacking = new Unpacking(client, workspaceId, tables)
    for await (const line of linesOf(input)) await unpacking.take(line)
    if (!unpacking.complete) throw broken('it ends in the middle')
    await moveSequences(client, tables)
    await client.query('commit')
    return unpacking.rows
  } catch (error) {
    await client.query('rollback')
    throw error instanceof Problem ? error : broken((error as Error).message)
  } finally {
    client.release()
  }
}

/** Line by line; unlike readline it passes on that the input breaks. */
async function* linesOf(input: Readable): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of input.setEncoding('utf8')) {
    const lines = `${rest}${chunk}`.split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}

async function makeRoom(client: pg.ClientBase, workspaceId: number, tables: Moving[]): Promise<void> {
  const { rows } = await client.query('select 1 from source where workspace_id = $1 limit 1', [workspaceId])
  if (rows.length > 0)
    throw new Problem('packed-not-empty', 'There is feedback in this workspace already. Choose an empty one.', {
      status: 409,
    })
  for (const { table } of [...tables].reverse())
    await client.query(`delete from "${table}" where workspace_id = $1`, [workspaceId])
}

/** Takes a packed workspace line by line. Ids stay as they are: every key begins with the workspace, so they clash with nobody's. */
class Unpacking {
  rows = 0
  complete = false
  private people: Map<string, string> | null = null
  private into: Moving | null = null
  private waiting: unknown[] = []
  private readonly client: pg.ClientBase
  private readonly workspaceId: number
  private readonly tables: Moving[]

  constructor(client: pg.ClientBase, workspaceId: number, tables: Moving[]) {
    this.client = client
    this.workspaceId = workspaceId
    this.tables = tables
  }

  async take(line: string): Promise<void> {
    const said = JSON.parse(line) as Said
    if (this.people === null) this.people = await this.begin(said)
    else if ('workspace_id' in said) await this.add(said)
    else await this.turnTo(said)
  }

  private async begin({ format, migrations = [], workspace, people = [] }: Said): Promise<Map<string, string>> {
    if (format !== FORMAT || workspace === undefined) throw broken('it is no packed workspace')
    if (JSON.stringify(migrations) !== JSON.stringify(known()))
      throw new Problem(
        'packed-version',
        'The file comes from another version. Bring both to the same version first.',
        {
          status: 409,
        },
      )
    await this.client.query('update workspace set name = $2, zone = $3 where id = $1', [
      this.workspaceId,
      workspace.name,
      workspace.zone,
    ])
    const { rows } = await this.client.query<{ id: string; email: string }>(
      'select id, email from "user" where email = any($1)',
      [people.map(it => it.email)],
    )
    const here = new Map(rows.map(it => [it.email, it.id]))
    return new Map(people.flatMap(({ id, email }) => (here.has(email) ? [[id, here.get(email) ?? id]] : [])))
  }

  private async add(row: object): Promise<void> {
    this.waiting.push({ ...(this.meant(row) as object), workspace_id: this.workspaceId })
    if (this.waiting.length >= STEP) await this.flush()
  }

  /** The same value, with people as they are known here. */
  private meant(value: unknown): unknown {
    if (typeof value === 'string') return this.people?.get(value) ?? value
    if (Array.isArray(value)) return value.map(one => this.meant(one))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, this.meant(one)]))
  }

  private async turnTo({ table, end, rows }: Said): Promise<void> {
    await this.flush()
    if (end) {
      if (rows !== this.rows) throw broken('rows are missing')
      this.complete = true
      return
    }
    this.into = this.tables.find(it => it.table === table) ?? null
    if (this.into === null) throw broken(`there is no table ${table}`)
  }

  private async flush(): Promise<void> {
    if (this.into === null || this.waiting.length === 0) return
    const columns = this.into.columns.map(name => `"${name}"`).join(', ')
    await this.client.query(
      `insert into "${this.into.table}" (${columns}) overriding system value select ${columns} from jsonb_populate_recordset(null::"${this.into.table}", $1::jsonb)`,
      [JSON.stringify(this.waiting)],
    )
    this.rows += this.waiting.length
    this.waiting = []
  }
}

/** What is made next gets an id above all that came in. */
async function moveSequences(client: pg.ClientBase, tables: Moving[]): Promise<void> {
  for (const { table, columns } of tables) {
    if (!columns.includes('id')) continue
    const name = table === 'feedback' ? 'feedback_id' : await sequenceOf(client, table)
    if (name !== null)
      await client.query(
        `select setval('${name}', greatest((select last_value from ${name}), (select coalesce(max(id), 1) from "${table}")))`,
      )
  }
}

async function sequenceOf(client: pg.ClientBase, table: string): Promise<string | null> {
  const { rows } = await client.query<{ name: string | null }>(`select pg_get_serial_sequence($1, 'id') as name`, [
    `"${table}"`,
  ])
  return rows[0]?.name ?? null
}
