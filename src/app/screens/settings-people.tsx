import { useQuery } from '@tanstack/react-query'
import { Invitations } from '../../people/invitations/pages/invitations.tsx'
import { membersQuery } from '../../people/members/pages/data.ts'
import { Members } from '../../people/members/pages/members.tsx'
import { Teams } from '../../people/teams/pages/teams.tsx'
import { SecondStepRule } from '../../people/workspaces/pages/second-step-rule.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { useScope } from '../../ui/scope.tsx'

/** Who is here, who is invited, and the teams. */
export function SettingsPeople() {
  const scope = useScope()
  const query = useQuery(membersQuery(scope))
  return (
    <>
      {scope.mayManage && <Invitations />}
      <Loaded query={query}>
        {members => (
          <>
            <Members members={members} />
            <Teams members={members} />
          </>
        )}
      </Loaded>
      {scope.mayManage && <SecondStepRule />}
    </>
  )
}
