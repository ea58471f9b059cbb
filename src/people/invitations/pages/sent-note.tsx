import { Alert, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CopyField } from '../../../ui/copy-field.tsx'
import { faultText } from '../../../ui/i18n.ts'
import { Icon } from '../../../ui/icons.tsx'
import type { SentInvitation } from '../schema.ts'

/** What became of an invitation: it is on its way, or here is the link, and why. */
export function SentNote({ sent: { invitation, link, fault } }: { sent: SentInvitation }) {
  const { t } = useTranslation()
  const { email } = invitation
  if (link === null)
    return (
      <Alert
        color="moss"
        variant="light"
        my="md"
        icon={<Icon name="check" />}
        role="status"
        data-testid="invitation-mailed"
      >
        {t('people.mailedTo', { email })}
      </Alert>
    )
  return (
    <Alert color={fault ? 'ember' : 'gray'} variant="light" my="md" role="status" data-testid="invitation-handed">
      <Stack gap="sm">
        <Text size="sm">{fault ? `${t('people.notMailed')} ${faultText('errors', fault)}` : t('people.noMail')}</Text>
        <CopyField label={t('people.linkFor', { email })} value={link} testId="invitation-link" />
        <Text size="xs" c="dimmed">
          {t('people.linkOnce')}
        </Text>
        {isOnlyHere(link) && (
          <Text size="sm" data-testid="link-local">
            {t('people.linkLocal')}
          </Text>
        )}
      </Stack>
    </Alert>
  )
}

/** Does a link lead to the machine of whoever opens it? */
const isOnlyHere = (link: string) => /^(localhost|127\.|\[::1\])/.test(new URL(link).hostname)
