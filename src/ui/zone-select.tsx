import { Select } from '@mantine/core'
import { useMemo } from 'react'

export const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'

export interface ZoneSelectProps {
  label: string
  description?: string
  value: string
  onChange: (zone: string) => void
  testId: string
  /** Says what no zone (an empty value) means, where that may be chosen. */
  unset?: string
}

export function ZoneSelect({ label, description, value, onChange, testId, unset }: ZoneSelectProps) {
  const zones = useMemo(
    () => [
      ...(unset === undefined ? [] : [{ value: '', label: unset }]),
      ...[...new Set([value, browserZone(), 'UTC', ...Intl.supportedValuesOf('timeZone')])].filter(zone => zone !== ''),
    ],
    [value, unset],
  )
  return (
    <Select
      label={label}
      description={description}
      searchable
      allowDeselect={false}
      data={zones}
      limit={100}
      value={value}
      onChange={zone => zone !== null && onChange(zone)}
      data-testid={testId}
    />
  )
}
