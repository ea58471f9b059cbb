import { Button, type ButtonProps, Group, Popover, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

interface SureButtonProps {
  label: string
  /** Read out in place of the label where several lines have the same button. */
  name?: string
  question: string
  onSure: () => void
  busy?: boolean
  size?: ButtonProps['size']
  testId: string
}

/** A button for what cannot be taken back: it asks once, beside itself. */
export function SureButton({
  label,
  name,
  question,
  onSure,
  busy = false,
  size = 'compact-sm',
  testId,
}: SureButtonProps) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const act = () => {
    setAsking(false)
    onSure()
  }
  return (
    <Popover opened={asking} onChange={setAsking} position="bottom-end" shadow="md" width={280} trapFocus returnFocus>
      <Popover.Target>
        <Button
          size={size}
          variant="subtle"
          color="ember"
          loading={busy}
          aria-label={name}
          onClick={() => setAsking(open => !open)}
          data-testid={testId}
        >
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Text size="sm" mb="sm">
          {question}
        </Text>
        <Group gap="xs">
          <Button size="compact-sm" color="ember" onClick={act} data-testid={`${testId}-sure`}>
            {label}
          </Button>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setAsking(false)}>
            {t('ui.cancel')}
          </Button>
        </Group>
      </Popover.Dropdown>
    </Popover>
  )
}
