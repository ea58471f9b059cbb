import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { currentLocale } from '../../../ui/i18n.ts'
import { LOCALE_NAMES, LOCALES, type Locale } from '../../../ui/locale.ts'
import { useScope } from '../../../ui/scope.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { mayGrant } from '../../members/policy.ts'
import { ROLES } from '../../members/roles.ts'
import type { Role } from '../../members/schema.ts'
import type { SentInvitation } from '../schema.ts'
import { invitationCalls, invitationsQuery } from './data.ts'

export function InviteForm({ onSent }: { onSent: (sent: SentInvitation) => void }) {
  const { t } = useTranslation()
  const scope = useScope()
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<Role>('member')
  const [locale, setLocale] = useState<Locale>(currentLocale)
  const invite = useAction(invitationCalls(scope).invite, {
    refresh: [invitationsQuery(scope).queryKey],
    onDone: sent => {
      onSent(sent)
      setEmail('')
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    invite.mutate({ email: email.trim(), role, locale })
  }
  return (
    <form onSubmit={submit}>
      <Group align="flex-end" gap="sm" mb="xs">
        <TextInput
          flex="1 1 14rem"
          label={t('members.email')}
          type="email"
          required
          value={email}
          onChange={event => setEmail(event.currentTarget.value)}
          data-testid="invite-email"
        />
        <NativeSelect
          label={t('people.roleLabel')}
          value={role}
          onChange={event => setRole(event.currentTarget.value as Role)}
          data={ROLES.filter(one => mayGrant(scope.isOwner ? 'owner' : 'admin', one)).map(one => ({
            value: one,
            label: t(`people.role.${one}`),
          }))}
          data-testid="invite-role"
        />
        <NativeSelect
          label={t('people.mailLanguage')}
          value={locale}
          onChange={event => setLocale(event.currentTarget.value as Locale)}
          data={LOCALES.map(one => ({ value: one, label: LOCALE_NAMES[one] }))}
          data-testid="invite-locale"
        />
        <Button type="submit" loading={invite.isPending} data-testid="invite-send">
          {t('people.send')}
        </Button>
      </Group>
      <Text size="xs" c="dimmed" mb="md" aria-live="polite">
        {t(`people.may.${role}`)}
      </Text>
    </form>
  )
}
