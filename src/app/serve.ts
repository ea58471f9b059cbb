import { ensureOwner } from '../people/members/commands.ts'
import { ensureWorkspace } from '../people/workspaces/commands.ts'
import { listOwnScopes } from '../people/workspaces/queries.ts'
import type { Config } from '../platform/config.ts'
import { startedByNpm } from '../platform/config.ts'
import type { Log } from '../platform/log.ts'
import { type Auth, createAuth } from './auth.ts'
import { FIRST_WORKSPACE, type House, openHouse } from './house.ts'
import { prepareQueue, startWorker } from './queue.ts'
import { createApp, listen } from './server.ts'

/** Runs the web server and, unless told otherwise, the worker, until a signal ends it. */
export async function serveUntilStopped(
  config: Config,
  log: Log,
  parts: { web: boolean; worker: boolean },
): Promise<void> {
  const house = await openHouse(config, log)
  await prepareQueue(house)
  await ensureFirstWorkspace(house)
  const auth = createAuth(house)
  const web = parts.web ? await listen(createApp(house, auth), config) : null
  const worker = parts.worker ? await startWorker(house) : null
  if (web !== null) await announce(house, auth, web.port)
  await untilToldToStop()
  log.info('stopping')
  house.stopping.abort()
  web?.server.close()
  await worker?.stop()
  await house.database.close()
}

export async function ensureFirstWorkspace({ database }: Pick<House, 'database'>): Promise<void> {
  if ((await listOwnScopes(database.db)).length === 0)
    await ensureWorkspace(database.db, FIRST_WORKSPACE.slug, FIRST_WORKSPACE.name)
}

/** Says where the console is and, until the owner has settled in, prints the link that signs them in. */
async function announce(house: House, auth: Auth, port: number): Promise<void> {
  const origin = house.config.url ?? `http://localhost:${port}`
  process.stdout.write(`\nEarshot listens at ${origin}\n`)
  const link = await firstRunLink(house, auth, origin)
  if (link !== null)
    process.stdout.write(
      `\nOpen this link once to begin as owner (valid for a day; a new one is printed at each start until then):\n\n  ${link}\n\n`,
    )
}

async function firstRunLink({ database }: House, auth: Auth, origin: string): Promise<string | null> {
  const [scope] = await listOwnScopes(database.db)
  if (scope === undefined) return null
  const owner = await ensureOwner(database.db, scope.workspaceId)
  return owner.settled ? null : auth.signInLink(owner.email, { origin, landing: '/welcome' })
}

/** npm's shell does not pass SIGTERM on: when the process that started us is gone, we are to stop as well. */
function untilToldToStop(): Promise<void> {
  return new Promise(resolve => {
    process.once('SIGTERM', resolve)
    process.once('SIGINT', resolve)
    if (!startedByNpm()) return
    const parent = process.ppid
    const watch = setInterval(() => process.ppid !== parent && resolve(), 500)
    watch.unref()
  })
}
