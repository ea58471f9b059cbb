import { Badge } from '@mantine/core'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../ui/api.ts'
import { useFormats } from '../../../ui/format.ts'
import { Line, LineList } from '../../../ui/lines.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Panel } from '../../../ui/page.tsx'
import { SureButton } from '../../../ui/sure-button.tsx'
import { useAction } from '../../../ui/use-action.ts'
import type { SignedInView } from '../schema.ts'

const signedInQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: () => api.get<SignedInView[]>('/api/sessions'),
})
const refresh = [signedInQuery.queryKey]

/** Where the person is signed in, and the way out of each place. */
export function SignedIn() {
  const { t } = useTranslation()
  const query = useQuery(signedInQuery)
  const others = useAction(() => api.remove('/api/sessions'), { said: t('access.signedOutOthers'), refresh })
  return (
    <Panel
      title={t('access.sessions')}
      lead={t('access.sessionsLead')}
      aside={
        (query.data?.length ?? 0) > 1 && (
          <SureButton
            label={t('access.signOutOthers')}
            question={t('access.signOutOthersQuestion')}
            busy={others.isPending}
            onSure={() => others.mutate(undefined)}
            testId="sign-out-others"
          />
        )
      }
    >
      <Loaded query={query}>
        {places => (
          <LineList label={t('access.sessions')}>
            {places.map(place => (
              <Place key={place.id} place={place} />
            ))}
          </LineList>
        )}
      </Loaded>
    </Panel>
  )
}

function Place({ place }: { place: SignedInView }) {
  const { t } = useTranslation()
  const { ago, moment } = useFormats()
  const leave = useAction((id: string) => api.remove(`/api/sessions/${encodeURIComponent(id)}`), {
    said: t('access.signedOut'),
    refresh,
  })
  const { browser, system, address, signedInAt, usedAt, here } = place
  const name = [browser, system].filter(part => part !== null).join(' · ') || t('access.unknownDevice')
  const facts = [
    here ? null : t('access.used', { ago: ago(usedAt) }),
    t('access.since', { at: moment(signedInAt) }),
    address,
  ]
  return (
    <Line name={name} small={facts.filter(fact => fact !== null).join(' · ')} testId="signed-in">
      {here ? (
        <Badge variant="light" color="moss">
          {t('access.here')}
        </Badge>
      ) : (
        <SureButton
          label={t('members.signOut')}
          name={t('access.signOutOf', { name })}
          question={t('access.signOutQuestion')}
          busy={leave.isPending}
          onSure={() => leave.mutate(place.id)}
          testId="signed-in-leave"
        />
      )}
    </Line>
  )
}
