import { Button, CopyButton, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../ui/icons.tsx'
import classes from './second-step.module.css'

/** Codes for the day the phone is lost, this once. */
export function BackupCodes({ codes, onDone }: { codes: string[]; onDone: () => void }) {
  const { t } = useTranslation()
  return (
    <Stack gap="md" role="status">
      <div>
        <Text fw={600}>{t('access.backup')}</Text>
        <Text size="sm" c="dimmed">
          {t('access.backupLead')}
        </Text>
      </div>
      <ul className={classes.codes} data-testid="backup-codes">
        {codes.map(code => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Group gap="sm">
        <CopyButton value={codes.join('\n')}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy} leftSection={<Icon name={copied ? 'check' : 'copy'} size={16} />}>
              {t(copied ? 'ui.copied' : 'ui.copy')}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onDone} data-testid="backup-kept">
          {t('access.backupKept')}
        </Button>
      </Group>
    </Stack>
  )
}
