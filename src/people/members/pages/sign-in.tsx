import { Alert, Anchor, Button, Stack, TextInput } from '@mantine/core'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import i18next from 'i18next'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../../../ui/api.ts'
import { errorText, faultText } from '../../../ui/i18n.ts'
import { AppLink } from '../../../ui/link.tsx'
import { PasswordField } from '../../../ui/password-field.tsx'
import { useAddress, useGo, valuesOf } from '../../../ui/url.ts'
import { landingOf } from '../landing.ts'
import { CodeDoor } from './code-door.tsx'
import { Door } from './door.tsx'
import { ProviderDoor, providerQuery } from './provider-door.tsx'
import { sessionQuery, signIn } from './session.ts'

/** The password first; whoever has a second step is then asked for a code. A link of one's own leads to the code at once. */
export function SignIn() {
  const { params } = useAddress()
  const [asked, setAsked] = useState(valuesOf(params, 'step')[0] === 'code')
  const enter = useEntering()
  return asked ? (
    <CodeDoor onEntered={enter} onBack={() => setAsked(false)} />
  ) : (
    <PasswordDoor onEntered={enter} onAsked={() => setAsked(true)} />
  )
}

/** Inside, with everything known about the session asked anew. */
function useEntering() {
  const go = useGo()
  const { params } = useAddress()
  const client = useQueryClient()
  return async () => {
    await client.resetQueries({ queryKey: sessionQuery.queryKey })
    await go(landingOf(valuesOf(params, 'next')[0]), { replace: true })
  }
}

function PasswordDoor({ onEntered, onAsked }: { onEntered: () => Promise<void>; onAsked: () => void }) {
  const { t } = useTranslation()
  // Waited for, so that nothing moves once the page is there.
  const { label } = useSuspenseQuery(providerQuery).data
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const enter = useMutation({
    mutationFn: signIn,
    onSuccess: async ({ twoFactorRedirect = false }) => {
      if (twoFactorRedirect) onAsked()
      else await onEntered()
    },
  })
  const fault = useProviderFault()
  const wrong = enter.isIdle ? fault : enter.isError ? refusalText(enter.error) : null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    enter.mutate({ email: email.trim(), password })
  }
  return (
    <Door title={t('members.signIn')} lead={t('members.signInLead')}>
      <form onSubmit={submit}>
        <Stack gap="md">
          {wrong !== null && (
            <Alert color="ember" variant="light" role="alert" data-testid="sign-in-error">
              {wrong}
            </Alert>
          )}
          <TextInput
            label={t('members.email')}
            type="email"
            autoComplete="username"
            required
            value={email}
            onChange={event => setEmail(event.currentTarget.value)}
            data-testid="sign-in-email"
          />
          <PasswordField
            label={t('members.password')}
            autoComplete="current-password"
            required
            value={password}
            onChange={event => setPassword(event.currentTarget.value)}
            data-testid="sign-in-password"
          />
          <Button type="submit" loading={enter.isPending} fullWidth data-testid="sign-in-submit">
            {t('members.signIn')}
          </Button>
          <Anchor component={AppLink} href="/forgot" size="sm" data-testid="sign-in-forgot">
            {t('members.forgot')}
          </Anchor>
        </Stack>
      </form>
      {label !== null && <ProviderDoor label={label} />}
    </Door>
  )
}

/** What went wrong at the provider, in words of ours alone: the address is anybody's to write. */
function useProviderFault(): string | null {
  const { t } = useTranslation()
  const [code] = valuesOf(useAddress().params, 'fault')
  return code?.startsWith('sso-') ? faultText('errors', { code, message: t('errors.sso-failed') }) : null
}

const refusalText = (error: unknown): string =>
  error instanceof ApiError && [400, 401, 403].includes(error.status) ? i18next.t('members.wrong') : errorText(error)
