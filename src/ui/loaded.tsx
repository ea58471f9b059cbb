import { Alert, Button, Group, Skeleton, Stack, Text } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { errorText } from './i18n.ts'
import { Icon } from './icons.tsx'

export function Failed({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation()
  return (
    <Alert color="ember" variant="light" icon={<Icon name="warn" />} role="alert" data-testid="failed">
      <Group justify="space-between" gap="sm">
        <Text size="sm">{errorText(error)}</Text>
        {retry && (
          <Button size="compact-sm" variant="light" color="ember" onClick={retry}>
            {t('ui.retry')}
          </Button>
        )}
      </Group>
    </Alert>
  )
}

export function Lines({ count = 4, height = 18 }: { count?: number; height?: number }) {
  const { t } = useTranslation()
  return (
    <Stack gap="sm" role="status" aria-label={t('ui.loading')}>
      {Array.from({ length: count }, (_, index) => `${index}`).map(key => (
        <Skeleton key={key} height={height} width={`${92 - ((Number(key) * 17) % 38)}%`} />
      ))}
    </Stack>
  )
}

/** A query in its three states: a skeleton, an error with another try, or what it found. */
export function Loaded<T>(props: { query: UseQueryResult<T>; skeleton?: ReactNode; children: (data: T) => ReactNode }) {
  const { query } = props
  if (query.data !== undefined) return props.children(query.data)
  if (query.isError) return <Failed error={query.error} retry={() => void query.refetch()} />
  return props.skeleton ?? <Lines />
}
