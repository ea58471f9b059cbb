import { ensureOwner } from '../../people/members/commands.ts'
import { createAuth } from '../auth.ts'
import { chooseScope, inHouse } from './workplace.ts'

/** A link that signs the owner in once: for somebody who has lost the password, or the first link. */
export async function printResetLink(): Promise<number> {
  const link = await inHouse(async house => {
    const scope = await chooseScope(house, undefined)
    const owner = await ensureOwner(house.database.db, scope.workspaceId)
    const origin = house.config.url ?? `http://localhost:${house.config.port}`
    return createAuth(house).signInLink(owner.email, {
      origin,
      landing: owner.settled ? `/w/${scope.slug}/settings?part=safety` : '/welcome',
    })
  })
  process.stdout.write(`${link}\n`)
  return 0
}
