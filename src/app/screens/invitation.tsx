import { Alert, Button, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OfferView } from '../../people/invitations/schema.ts'
import { Door } from '../../people/members/pages/door.tsx'
import { sessionQuery, signOut } from '../../people/members/pages/session.ts'
import { api } from '../../ui/api.ts'
import { currentLocale, errorText } from '../../ui/i18n.ts'
import { Failed, Loaded } from '../../ui/loaded.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { useGo } from '../../ui/url.ts'
import { browserZone } from '../../ui/zone-select.tsx'

const LEAST = 10

/** Where the link of an invitation leads: take it as somebody new, or with the account one has. */
export function Invitation() {
  const { t } = useTranslation()
  const { token } = useParams({ strict: false }) as { token: string }
  const path = `/api/invitations/${encodeURIComponent(token)}`
  const offer = useQuery({ queryKey: ['invitation', token], queryFn: () => api.get<OfferView>(path), retry: false })
  const { data } = offer
  return (
    <Door
      title={data ? t('people.offer', { workspace: data.workspace }) : t('people.invitation')}
      lead={data ? offerLead(data, t) : ''}
    >
      <Loaded query={offer}>{found => <Taking offer={found} token={token} path={path} />}</Loaded>
    </Door>
  )
}

const offerLead = ({ invitedBy, role }: OfferView, t: ReturnType<typeof useTranslation>['t']) =>
  t(invitedBy === null ? 'people.offerLead' : 'people.offerLeadBy', { name: invitedBy, role: t(`people.role.${role}`) })

interface TakingProps {
  offer: OfferView
  token: string
  path: string
}

function Taking(props: TakingProps) {
  const { data: session } = useQuery(sessionQuery)
  if (session === undefined) return null
  if (session === null) return props.offer.known ? <SignInFirst {...props} /> : <Newcomer {...props} />
  return session.user.email === props.offer.email ? <JoinAs {...props} /> : <SomebodyElse {...props} />
}

/** Into the workspace, with everything known about the session asked anew. */
function useEntering(slug: string) {
  const go = useGo()
  const client = useQueryClient()
  return async () => {
    await client.resetQueries({ queryKey: sessionQuery.queryKey })
    await go(`/w/${slug}`, { replace: true })
  }
}

function JoinAs({ offer, path }: TakingProps) {
  const { t } = useTranslation()
  const enter = useEntering(offer.slug)
  const join = useMutation({ mutationFn: () => api.post(`${path}/acceptance`), onSuccess: enter })
  return (
    <Stack>
      {join.isError && <Failed error={join.error} />}
      <Text size="sm">{t('people.joinAs', { email: offer.email })}</Text>
      <Button fullWidth loading={join.isPending} onClick={() => join.mutate()} data-testid="invitation-join">
        {t('people.join')}
      </Button>
    </Stack>
  )
}

function SignInFirst({ offer, token }: TakingProps) {
  const { t } = useTranslation()
  const go = useGo()
  const next = encodeURIComponent(`/invitation/${token}`)
  return (
    <Stack>
      <Text size="sm">{t('people.signInFirst', { email: offer.email })}</Text>
      <Button fullWidth onClick={() => void go(`/sign-in?next=${next}`)} data-testid="invitation-sign-in">
        {t('members.signIn')}
      </Button>
    </Stack>
  )
}

function SomebodyElse({ offer }: TakingProps) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const leave = useMutation({
    mutationFn: signOut,
    onSuccess: () => client.resetQueries({ queryKey: sessionQuery.queryKey }),
  })
  return (
    <Stack>
      <Text size="sm">{t('people.forSomebodyElse', { email: offer.email })}</Text>
      <Button fullWidth variant="default" loading={leave.isPending} onClick={() => leave.mutate()}>
        {t('members.signOut')}
      </Button>
    </Stack>
  )
}

function Newcomer({ offer, path }: TakingProps) {
  const { t } = useTranslation()
  const enter = useEntering(offer.slug)
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const begin = useMutation({
    mutationFn: () => api.post(`${path}/account`, { name, password, locale: currentLocale(), zone: browserZone() }),
    onSuccess: enter,
  })
  const short = password.length < LEAST
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!short) begin.mutate()
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        {begin.isError && (
          <Alert color="ember" variant="light" role="alert">
            {errorText(begin.error)}
          </Alert>
        )}
        <TextInput label={t('members.email')} value={offer.email} readOnly autoComplete="username" />
        <TextInput
          label={t('members.name')}
          required
          maxLength={120}
          autoComplete="name"
          value={name}
          onChange={event => setName(event.currentTarget.value)}
          data-testid="invitation-name"
        />
        <PasswordField
          label={t('members.password')}
          description={t('members.passwordHint')}
          required
          autoComplete="new-password"
          value={password}
          error={tried && short ? t('members.fault.password', { least: LEAST }) : undefined}
          onChange={event => setPassword(event.currentTarget.value)}
          data-testid="invitation-password"
        />
        <Button type="submit" fullWidth loading={begin.isPending} data-testid="invitation-begin">
          {t('people.join')}
        </Button>
      </Stack>
    </form>
  )
}
