import { Button, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../ui/api.ts'
import { Failed } from '../../../ui/loaded.tsx'
import { PasswordField } from '../../../ui/password-field.tsx'
import { toast } from '../../../ui/toasts.tsx'
import { useGo } from '../../../ui/url.ts'
import { Door } from './door.tsx'

const LEAST = 10

/** Where the link to the old address leads: whoever did not change it themselves takes the account back, with a new password. */
export function RestoreAddress() {
  const { t } = useTranslation()
  const go = useGo()
  const { token } = useParams({ strict: false }) as { token: string }
  const [password, setPassword] = useState('')
  const restore = useMutation({
    mutationFn: () => api.put('/api/address/undo', { token, password }),
    onSuccess: async () => {
      toast({ tone: 'good', text: t('addresses.restored') })
      await go('/sign-in', { replace: true })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    restore.mutate()
  }
  return (
    <Door title={t('addresses.restore')} lead={t('addresses.restoreLead')}>
      <form onSubmit={submit}>
        <Stack gap="md">
          {restore.isError && <Failed error={restore.error} />}
          <PasswordField
            label={t('members.newPassword')}
            description={t('members.passwordHint')}
            autoComplete="new-password"
            minLength={LEAST}
            required
            value={password}
            onChange={event => setPassword(event.currentTarget.value)}
            data-testid="restore-password"
          />
          <Button type="submit" fullWidth loading={restore.isPending} data-testid="restore-save">
            {t('addresses.restoreSure')}
          </Button>
        </Stack>
      </form>
    </Door>
  )
}
