import { useQuery } from '@tanstack/react-query'
import { sourcesQuery } from '../../collect/sources/pages/data.ts'
import { Overview } from '../../share/charts/pages/overview.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { useScope } from '../../ui/scope.tsx'
import { Boards } from './boards.tsx'
import { FirstStep } from './first-step.tsx'

/** The overview and the boards, or the first step towards one. */
export function Home() {
  const scope = useScope()
  const query = useQuery(sourcesQuery(scope))
  return (
    <Loaded query={query} skeleton={<Overview sources={[]} />}>
      {sources => (sources.length === 0 && !scope.isSample ? <FirstStep /> : <Boards sources={sources} />)}
    </Loaded>
  )
}
