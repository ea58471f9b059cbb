import { useQuery, useQueryClient } from '@tanstack/react-query'
import { AddressForm } from '../../people/members/pages/address-form.tsx'
import { Profile } from '../../people/members/pages/profile.tsx'
import { sessionQuery } from '../../people/members/pages/session.ts'
import { YourWorkspaces } from '../../people/workspaces/pages/your-workspaces.tsx'
import { useGo } from '../../ui/url.ts'

/** What belongs to the person. */
export function SettingsYou() {
  const { data: session } = useQuery(sessionQuery)
  const client = useQueryClient()
  const go = useGo()
  const left = async () => {
    await client.resetQueries({ queryKey: sessionQuery.queryKey })
    await go('/', { replace: true })
  }
  return (
    <>
      <Profile />
      {session && <AddressForm key={session.user.email} present={session.user.email} />}
      {session && <YourWorkspaces workspaces={session.workspaces} onLeft={left} />}
    </>
  )
}
