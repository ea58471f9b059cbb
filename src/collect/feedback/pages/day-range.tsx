import { Button, Popover, Stack, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../ui/icons.tsx'
import { useScope } from '../../../ui/scope.tsx'
import type { Filtering } from './filter-url.ts'

const ENDS = ['from', 'to'] as const

/** First and last day, counted in the reporting zone like everything on the overview. */
export function DayRange({ filter, onChange }: Filtering) {
  const { t } = useTranslation()
  const { zone } = useScope()
  const active = Boolean(filter.from ?? filter.to)
  return (
    <Popover position="bottom-start" shadow="md" width={260} trapFocus>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant={active ? 'light' : 'default'}
          rightSection={<Icon name="down" size={14} />}
          data-testid="filter-date"
          fw={500}
        >
          {t('feedback.filter.date')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          {ENDS.map(end => (
            <TextInput
              key={end}
              type="date"
              label={t(`feedback.filter.${end}`)}
              value={filter[end] ?? ''}
              max={end === 'from' ? filter.to : undefined}
              min={end === 'to' ? filter.from : undefined}
              onChange={event => onChange({ ...filter, [end]: event.currentTarget.value || undefined })}
              data-testid={`filter-${end}`}
            />
          ))}
          <Text size="xs" c="dimmed">
            {t('feedback.inZone', { zone })}
          </Text>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
