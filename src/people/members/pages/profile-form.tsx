import { Button, Group, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../../ui/use-action.ts'
import { browserZone, ZoneSelect } from '../../../ui/zone-select.tsx'
import type { SessionView } from '../schema.ts'
import { keepProfile, sessionQuery } from './session.ts'

/** The person's name, and the zone in which they read times. */
export function ProfileForm({ user }: { user: SessionView['user'] }) {
  const { t } = useTranslation()
  const [name, setName] = useState(user.name)
  const [zone, setZone] = useState(user.zone ?? '')
  const keep = useAction(keepProfile, { said: t('access.profileKept'), refresh: [sessionQuery.queryKey] })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    keep.mutate({ name: name.trim(), zone: zone === '' ? null : zone })
  }
  const unchanged = name.trim() === user.name && zone === (user.zone ?? '')
  return (
    <form onSubmit={submit}>
      <Group align="flex-start" gap="md" mb="md">
        <TextInput
          flex="1 1 15rem"
          label={t('members.name')}
          required
          maxLength={120}
          autoComplete="name"
          value={name}
          onChange={event => setName(event.currentTarget.value)}
          data-testid="profile-name"
        />
        <TextInput
          flex="1 1 15rem"
          label={t('members.email')}
          value={user.email}
          readOnly
          data-testid="profile-email"
        />
      </Group>
      <ZoneSelect
        label={t('access.zone')}
        description={t('access.zoneHint')}
        unset={t('access.zoneOfDevice', { zone: browserZone() })}
        value={zone}
        onChange={setZone}
        testId="profile-zone"
      />
      <Button
        type="submit"
        mt="md"
        loading={keep.isPending}
        disabled={unchanged || name.trim() === ''}
        data-testid="profile-save"
      >
        {t('ui.save')}
      </Button>
    </form>
  )
}
