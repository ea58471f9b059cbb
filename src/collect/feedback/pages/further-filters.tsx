import { SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChoiceMenu } from '../../../ui/choice-menu.tsx'
import { unlessComposing } from '../../../ui/keys.ts'
import { type Choices, type Filtering, withValues } from './filter-url.ts'

const MENUS = ['tone', 'language', 'confidence', 'corrected'] as const
const SWITCHES = ['answered', 'words'] as const

/** Filters asked for less often. */
export function FurtherFilters({ filter, onChange, choices }: Filtering & { choices: Choices }) {
  const { t } = useTranslation()
  const [version, setVersion] = useState(filter.version?.join(' ') ?? '')
  const keep = () => onChange(withValues(filter, 'version', version.split(/\s+/).filter(Boolean)))
  return (
    <Stack gap="sm" align="start">
      {MENUS.map(key => (
        <ChoiceMenu
          key={key}
          label={t(`feedback.filter.${key}`)}
          choices={choices[key]}
          chosen={filter[key] ?? []}
          onChange={values => onChange(withValues(filter, key, values))}
          testId={`filter-${key}`}
        />
      ))}
      {SWITCHES.map(key => (
        <div key={key}>
          <Text size="xs" c="dimmed" mb={2}>
            {t(`feedback.filter.${key}`)}
          </Text>
          <SegmentedControl
            size="xs"
            value={filter[key] ?? 'all'}
            onChange={value => onChange({ ...filter, [key]: value === 'all' ? undefined : value })}
            data={['all', 'no', 'yes'].map(value => ({ value, label: t(`feedback.${key}.${value}`) }))}
            aria-label={t(`feedback.filter.${key}`)}
            data-testid={`filter-${key}`}
          />
        </div>
      ))}
      <TextInput
        size="xs"
        label={t('feedback.filter.version')}
        placeholder="2.1.0"
        value={version}
        onChange={event => setVersion(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={unlessComposing(event => event.key === 'Enter' && keep())}
        data-testid="filter-version"
        w="100%"
      />
    </Stack>
  )
}
