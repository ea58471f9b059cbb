import { Anchor, Button, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../ui/api.ts'
import { AppLink } from '../../../ui/link.tsx'
import { Failed } from '../../../ui/loaded.tsx'
import { PasswordField } from '../../../ui/password-field.tsx'
import { toast } from '../../../ui/toasts.tsx'
import { useGo } from '../../../ui/url.ts'
import { Door } from './door.tsx'

const LEAST = 10

/** Where the link of a mail leads: a new password, then the way in. */
export function Reset() {
  const { t } = useTranslation()
  const go = useGo()
  const { token } = useParams({ strict: false }) as { token: string }
  const [password, setPassword] = useState('')
  const reset = useMutation({
    mutationFn: () => api.put('/api/password-reset', { token, password }),
    onSuccess: async () => {
      toast({ tone: 'good', text: t('members.resetDone') })
      await go('/sign-in', { replace: true })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    reset.mutate()
  }
  return (
    <Door title={t('members.reset')} lead={t('members.resetLead')}>
      <form onSubmit={submit}>
        <Stack gap="md">
          {reset.isError && <Failed error={reset.error} />}
          <PasswordField
            label={t('members.newPassword')}
            description={t('members.passwordHint')}
            autoComplete="new-password"
            minLength={LEAST}
            required
            value={password}
            onChange={event => setPassword(event.currentTarget.value)}
            data-testid="reset-password"
          />
          <Button type="submit" fullWidth loading={reset.isPending} data-testid="reset-save">
            {t('members.changePassword')}
          </Button>
        </Stack>
      </form>
      {reset.isError && (
        <Anchor component={AppLink} href="/forgot" size="sm" data-testid="reset-again">
          {t('members.forgotSend')}
        </Anchor>
      )}
    </Door>
  )
}
