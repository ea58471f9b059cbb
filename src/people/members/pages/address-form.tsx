import { Alert, Button, Group, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../ui/api.ts'
import { Failed } from '../../../ui/loaded.tsx'
import { Panel } from '../../../ui/page.tsx'
import { PasswordField } from '../../../ui/password-field.tsx'
import { secondStepQuery } from './second-step-data.ts'

/** Another e-mail address for the person: its mailbox has to open a link. */
export function AddressForm({ present }: { present: string }) {
  const { t } = useTranslation()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const { data } = useQuery(secondStepQuery)
  const ask = useMutation({
    mutationFn: () => api.post('/api/address', { email: email.trim(), ...(password === '' ? {} : { password }) }),
    onSettled: () => setPassword(''),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    ask.mutate()
  }
  return (
    <Panel title={t('addresses.title')} lead={t('addresses.lead', { email: present })}>
      <form onSubmit={submit}>
        <Group align="flex-end" gap="sm">
          <TextInput
            flex="1 1 14rem"
            label={t('addresses.new')}
            type="email"
            autoComplete="off"
            required
            maxLength={254}
            value={email}
            onChange={event => setEmail(event.currentTarget.value)}
            data-testid="address-new"
          />
          {data?.hasPassword !== false && (
            <PasswordField
              flex="1 1 14rem"
              label={t('members.currentPassword')}
              autoComplete="current-password"
              required
              value={password}
              onChange={event => setPassword(event.currentTarget.value)}
              data-testid="address-password"
            />
          )}
          <Button type="submit" variant="default" loading={ask.isPending} data-testid="address-ask">
            {t('addresses.ask')}
          </Button>
        </Group>
      </form>
      {ask.isError && <Failed error={ask.error} />}
      {ask.isSuccess && (
        <Alert color="moss" variant="light" role="status" mt="md" data-testid="address-asked">
          {t('addresses.asked')}
        </Alert>
      )}
    </Panel>
  )
}
