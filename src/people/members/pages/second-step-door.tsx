import { Anchor } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { AppLink } from '../../../ui/link.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { useAddress, useGo, valuesOf } from '../../../ui/url.ts'
import { Door } from './door.tsx'
import { secondStepQuery } from './second-step-data.ts'
import { SecondStepSetup } from './second-step-setup.tsx'
import { sessionQuery } from './session.ts'

/** Where a workspace leads that lets nobody in without a second step. */
export function SecondStepDoor() {
  const { t } = useTranslation()
  const go = useGo()
  const client = useQueryClient()
  const next = valuesOf(useAddress().params, 'next')[0]
  const query = useQuery(secondStepQuery)
  const enter = async () => {
    await client.resetQueries({ queryKey: sessionQuery.queryKey })
    await go(next?.startsWith('/w/') ? next : '/', { replace: true })
  }
  return (
    <Door
      title={t('access.required')}
      lead={t('access.requiredLead', { name: query.data?.requiredBy.join(', ') ?? '' })}
    >
      <Loaded query={query}>
        {({ hasPassword }) => <SecondStepSetup hasPassword={hasPassword} onDone={() => void enter()} />}
      </Loaded>
      <Anchor component={AppLink} href="/sign-in" size="sm">
        {t('members.backToSignIn')}
      </Anchor>
    </Door>
  )
}
