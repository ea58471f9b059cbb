import type { Scope } from '../../people/members/scope.ts'
import { findMachineScope, listOwnScopes } from '../../people/workspaces/queries.ts'
import { readConfig } from '../../platform/config.ts'
import { Problem } from '../../platform/errors.ts'
import { createLog } from '../../platform/log.ts'
import { type House, openHouse } from '../house.ts'
import { ensureFirstWorkspace } from '../serve.ts'

/** Opens the database for one command and closes it after, with or without a server running beside. */
export async function inHouse<T>(work: (house: House) => Promise<T>): Promise<T> {
  const config = readConfig()
  const house = await openHouse(config, createLog({ logLevel: config.logLevel === 'info' ? 'warn' : config.logLevel }))
  const ended = await work(house).then(
    result => ({ result }),
    error => ({ error }),
  )
  await house.database.close()
  if ('error' in ended) throw house.database.explain(ended.error)
  return ended.result
}

/** The workspace a command is about: the one named, or the only one. */
export async function chooseScope(house: House, slug: string | undefined): Promise<Scope> {
  await ensureFirstWorkspace(house)
  const scopes = await listOwnScopes(house.database.db)
  if (slug === undefined && scopes.length === 1 && scopes[0]) return scopes[0]
  const found = slug === undefined ? undefined : await findMachineScope(house.database.db, { slug })
  if (found) return found
  const names = scopes.map(scope => scope.slug).join(', ')
  throw new Problem(
    'workspace-unknown',
    slug === undefined
      ? `Say which workspace with --workspace: ${names}.`
      : `There is no workspace ${slug}; there are: ${names}.`,
  )
}
