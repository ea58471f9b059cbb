import { Select } from '@mantine/core'
import { useMemo } from 'react'

export const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'

export interface ZoneSelectProps {
  label: string
  description?: string
  value: string
  onChange: (zone: string) => void
  testId: string
}

export function ZoneSelect({ label, description, value, onChange, testId }: ZoneSelectProps) {
  const zones = useMemo(
    () => [...new Set([value, browserZone(), 'UTC', ...Intl.supportedValuesOf('timeZone')])],
    [value],
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
      onChange={zone => zone && onChange(zone)}
      data-testid={testId}
    />
  )
}
