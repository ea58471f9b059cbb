import { ActionIcon, Button, Group, Progress, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { errorText } from '../../../ui/i18n.ts'
import { Icon } from '../../../ui/icons.tsx'
import classes from './import.module.css'
import { MemberCard } from './member-card.tsx'
import { forget, type Sent } from './uploads.ts'

/** One file from its first byte sent to the moment its members are started. */
export function UploadCard({ sent }: { sent: Sent }) {
  if (sent.state === 'ready') {
    return sent.members.map(draft => <MemberCard key={draft.member.member} sent={sent} draft={draft} />)
  }
  return sent.state === 'failed' ? <FailedUpload sent={sent} /> : <UnderWay sent={sent} />
}

function UnderWay({ sent }: { sent: Sent }) {
  const { t } = useTranslation()
  const { bytes, percent } = useFormats()
  const share = sent.size === 0 ? 1 : sent.sent / sent.size
  return (
    <section className={classes.card} data-testid="upload-progress">
      <Group justify="space-between" wrap="nowrap" mb="xs">
        <Text fw={600} className={classes.file}>
          {sent.name}
        </Text>
        <ActionIcon
          variant="subtle"
          color="gray"
          onClick={sent.stop}
          aria-label={t('sources.stopUpload', { file: sent.name })}
        >
          <Icon name="close" />
        </ActionIcon>
      </Group>
      <Progress value={share * 100} animated={sent.state === 'reading'} aria-label={t('sources.sending')} />
      <Text size="sm" c="dimmed" mt={6}>
        {sent.state === 'reading'
          ? t('sources.reading')
          : t('sources.sent', { share: percent(share), size: bytes(sent.size) })}
      </Text>
    </section>
  )
}

function FailedUpload({ sent }: { sent: Sent }) {
  const { t } = useTranslation()
  return (
    <section className={classes.card} role="alert" data-testid="upload-failed">
      <Text fw={600} className={classes.file}>
        {sent.name}
      </Text>
      <Text c="ember" size="sm" my="xs">
        {errorText(sent.error)}
      </Text>
      <Group gap="xs">
        <Button size="compact-sm" variant="light" onClick={sent.again}>
          {t('ui.retry')}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => forget(sent.key)}>
          {t('sources.leaveOut')}
        </Button>
      </Group>
    </section>
  )
}
