import { SegmentedControl, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ChoiceMenu } from '../../../ui/choice-menu.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { versionsQuery } from './data.ts'
import { type Choices, type Filtering, withValues } from './filter-url.ts'

const MENUS = ['tone', 'language', 'confidence', 'corrected'] as const
/** A list to tick holds no more; older versions are found in the address or the chart. */
const MOST_VERSIONS = 300
const SWITCHES = ['answered', 'words'] as const

/** Filters asked for less often. */
export function FurtherFilters({ filter, onChange, choices }: Filtering & { choices: Choices }) {
  const { t } = useTranslation()
  const { data: versions = [] } = useQuery(versionsQuery(useScope()))
  const chosen = filter.version ?? []
  const offered = [...new Set([...chosen, ...versions.slice(0, MOST_VERSIONS)])]
  return (
    <Stack gap="sm" align="start">
      {MENUS.map(key => (
        <ChoiceMenu
          nested
          key={key}
          label={t(`feedback.filter.${key}`)}
          choices={choices[key]}
          chosen={filter[key] ?? []}
          onChange={values => onChange(withValues(filter, key, values))}
          testId={`filter-${key}`}
        />
      ))}
      {offered.length > 0 && (
        <ChoiceMenu
          nested
          label={t('feedback.filter.version')}
          choices={offered.map(version => ({ value: version, label: version }))}
          chosen={chosen}
          onChange={values => onChange(withValues(filter, 'version', values))}
          testId="filter-version"
        />
      )}
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
    </Stack>
  )
}
