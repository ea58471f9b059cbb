import { Button, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorText } from '../../../ui/i18n.ts'
import { Panel } from '../../../ui/page.tsx'
import { PasswordField } from '../../../ui/password-field.tsx'
import { toast } from '../../../ui/toasts.tsx'
import { changePassword } from './session.ts'

const LEAST = 10

/** A new password, for those who want another one and for those whom a reset link brought here. */
export function PasswordForm() {
  const { t } = useTranslation()
  const [password, setPassword] = useState('')
  const [current, setCurrent] = useState('')
  const change = useMutation({
    mutationFn: changePassword,
    onSuccess: () => {
      setPassword('')
      setCurrent('')
      toast({ tone: 'good', text: t('members.passwordChanged') })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    change.mutate({ password, current: current === '' ? undefined : current })
  }
  return (
    <Panel title={t('members.changePassword')}>
      <form onSubmit={submit}>
        <Stack gap="md" align="flex-start">
          <PasswordField
            w="100%"
            maw={360}
            label={t('members.newPassword')}
            description={t('members.passwordHint')}
            autoComplete="new-password"
            minLength={LEAST}
            required
            value={password}
            onChange={event => setPassword(event.currentTarget.value)}
            data-testid="password-new"
          />
          <PasswordField
            w="100%"
            maw={360}
            label={t('members.currentPassword')}
            description={t('members.currentPasswordHint')}
            autoComplete="current-password"
            error={change.isError ? errorText(change.error) : null}
            value={current}
            onChange={event => setCurrent(event.currentTarget.value)}
            data-testid="password-current"
          />
          <Button type="submit" variant="default" loading={change.isPending} data-testid="password-save">
            {t('members.changePassword')}
          </Button>
        </Stack>
      </form>
    </Panel>
  )
}
