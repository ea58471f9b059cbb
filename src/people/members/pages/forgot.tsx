import { Alert, Anchor, Button, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../ui/api.ts'
import { AppLink } from '../../../ui/link.tsx'
import { Failed, Loaded } from '../../../ui/loaded.tsx'
import { Door } from './door.tsx'

/** For whoever does not know the password any more: a mail, or whom to ask. */
export function Forgot() {
  const { t } = useTranslation()
  const way = useQuery({
    queryKey: ['password-reset'],
    queryFn: () => api.get<{ possible: boolean }>('/api/password-reset'),
  })
  return (
    <Door title={t('members.forgot')} lead={t('members.forgotLead')}>
      <Loaded query={way}>
        {({ possible }) => (possible ? <Asking /> : <Text data-testid="forgot-ask">{t('members.forgotAsk')}</Text>)}
      </Loaded>
      <Anchor component={AppLink} href="/sign-in" size="sm">
        {t('members.backToSignIn')}
      </Anchor>
    </Door>
  )
}

function Asking() {
  const { t } = useTranslation()
  const [email, setEmail] = useState('')
  const ask = useMutation({ mutationFn: () => api.post('/api/password-reset', { email: email.trim() }) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    ask.mutate()
  }
  if (ask.isSuccess)
    return (
      <Alert color="moss" variant="light" role="status" data-testid="forgot-sent">
        {t('members.forgotSent')}
      </Alert>
    )
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        {ask.isError && <Failed error={ask.error} />}
        <TextInput
          label={t('members.email')}
          type="email"
          autoComplete="username"
          required
          value={email}
          onChange={event => setEmail(event.currentTarget.value)}
          data-testid="forgot-email"
        />
        <Button type="submit" fullWidth loading={ask.isPending} data-testid="forgot-send">
          {t('members.forgotSend')}
        </Button>
      </Stack>
    </form>
  )
}
