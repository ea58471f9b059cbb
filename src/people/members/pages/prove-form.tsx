import { Button, Group } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PasswordField } from '../../../ui/password-field.tsx'

interface ProveFormProps {
  /** Whoever has no password gives none. */
  hasPassword: boolean
  label: string
  busy: boolean
  onProve: (proved: { password?: string }) => void
  onCancel?: () => void
  testId: string
}

/** Asks for the present password before something about signing in changes. */
export function ProveForm({ hasPassword, label, busy, onProve, onCancel, testId }: ProveFormProps) {
  const { t } = useTranslation()
  const [password, setPassword] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onProve(hasPassword ? { password } : {})
  }
  return (
    <form onSubmit={submit}>
      <Group align="flex-end" gap="sm">
        {hasPassword && (
          <PasswordField
            flex="1 1 14rem"
            maw={360}
            label={t('members.currentPassword')}
            autoComplete="current-password"
            required
            value={password}
            onChange={event => setPassword(event.currentTarget.value)}
            data-testid={`${testId}-password`}
          />
        )}
        <Button type="submit" loading={busy} data-testid={testId}>
          {label}
        </Button>
        {onCancel && (
          <Button variant="subtle" color="gray" onClick={onCancel}>
            {t('ui.cancel')}
          </Button>
        )}
      </Group>
    </form>
  )
}
