import { Button, CopyButton, Group, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Icon } from './icons.tsx'

/** Something to hand on, shown once: selected at a touch, copied at a press. */
export function CopyField({ label, value, testId }: { label: string; value: string; testId: string }) {
  const { t } = useTranslation()
  return (
    <Group gap="xs" align="flex-end">
      <TextInput
        label={label}
        value={value}
        readOnly
        flex={1}
        miw="12rem"
        onFocus={event => event.currentTarget.select()}
        data-testid={testId}
      />
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Button variant="default" onClick={copy} leftSection={<Icon name={copied ? 'check' : 'copy'} size={16} />}>
            {t(copied ? 'ui.copied' : 'ui.copy')}
          </Button>
        )}
      </CopyButton>
    </Group>
  )
}
