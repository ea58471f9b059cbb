import { findSource } from '../../collect/sources/queries.ts'
import { zoneSchema } from '../../people/members/schema.ts'
import type { Scope } from '../../people/members/scope.ts'
import { Problem } from '../../platform/errors.ts'
import { getStats } from '../../share/dashboards/queries.ts'
import { STATS_BY } from '../../share/dashboards/schema.ts'
import { exportFeedback } from '../export.ts'
import type { House } from '../house.ts'
import { chooseScope, inHouse } from './workplace.ts'

interface Options {
  source?: string | undefined
  workspace?: string | undefined
  by?: string | undefined
  zone?: string | undefined
  json: boolean
  mask: boolean
}

/** Counts and mean ratings on standard output. */
export async function printStats(options: Options): Promise<number> {
  const by = STATS_BY.find(name => name === options.by)
  if (options.by !== undefined && by === undefined)
    throw new Problem('usage', `--by takes one of: ${STATS_BY.join(', ')}.`)
  if (options.zone !== undefined && !zoneSchema.safeParse(options.zone).success)
    throw new Problem('usage', `--zone takes a time zone such as Asia/Seoul, not ${options.zone}.`)
  const groups = await inHouse(async house => {
    const scope = await chooseScope(house, options.workspace)
    return getStats(house.database.db, scope, {
      by,
      sourceId: await sourceIdOf(house, scope, options.source),
      zone: options.zone,
    })
  })
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ groups }, null, 2)}\n`
      : groups.map(({ key, count, mean }) => `${key}\t${count}\t${mean ?? ''}\n`).join(''),
  )
  return 0
}

/** Everything, or one source, as CSV on standard output. */
export async function printExport(options: Options): Promise<number> {
  await inHouse(async house => {
    const scope = await chooseScope(house, options.workspace)
    const id = await sourceIdOf(house, scope, options.source)
    const filter = id === null ? {} : { source: [String(id)] }
    process.stdout.write('\uFEFF')
    for await (const lines of exportFeedback(house.database.db, scope, { filter, mask: options.mask })) {
      if (!process.stdout.write(lines)) await new Promise(resolve => process.stdout.once('drain', resolve))
    }
  })
  return 0
}

async function sourceIdOf(house: House, scope: Scope, name: string | undefined): Promise<number | null> {
  if (name === undefined) return null
  const source = await findSource(house.database.db, scope, name)
  if (source === undefined) throw new Problem('source-unknown', `There is no source ${name}.`)
  return source.id
}
