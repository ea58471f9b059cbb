import { ensureOwner, noteSecondStep } from '../../people/members/commands.ts'
import { findPerson } from '../../people/members/queries.ts'
import { Problem } from '../../platform/errors.ts'
import { createAuth } from '../auth.ts'
import type { House } from '../house.ts'
import { dropSecondStep } from '../second-step.ts'
import { chooseScope, inHouse } from './workplace.ts'

interface Asked {
  email?: string | undefined
  'drop-second-step'?: boolean
}

/** A link that signs somebody in once: the owner, or whoever is named. Whoever has lost their phone and codes is let in without the second step. */
export async function printResetLink({ email, 'drop-second-step': dropped = false }: Asked): Promise<number> {
  const link = await inHouse(async house => {
    const auth = createAuth(house)
    const person = await personNamed(house, email)
    if (dropped) {
      await dropSecondStep(auth, person.id)
      await noteSecondStep(house.database.db, person.id, false)
    }
    const origin = house.config.url ?? `http://localhost:${house.config.port}`
    return auth.signInLink(person.email, { origin, landing: person.landing })
  })
  process.stdout.write(`${link}\n`)
  return 0
}

async function personNamed(house: House, email: string | undefined) {
  const { db } = house.database
  if (email !== undefined) {
    const person = await findPerson(db, email.toLowerCase())
    if (person === undefined) throw new Problem('person-unknown', `Nobody here has the address ${email}.`)
    return { ...person, landing: '/' }
  }
  const scope = await chooseScope(house, undefined)
  const owner = await ensureOwner(db, scope.workspaceId)
  return { ...owner, landing: owner.settled ? `/w/${scope.slug}/settings?part=safety` : '/welcome' }
}
