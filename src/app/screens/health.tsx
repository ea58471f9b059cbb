import { Button, Table, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../ui/api.ts'
import { useFormats } from '../../ui/format.ts'
import { Failed, Loaded } from '../../ui/loaded.tsx'
import { Panel } from '../../ui/page.tsx'
import { useScope } from '../../ui/scope.tsx'
import { Conditions } from './conditions.tsx'
import { type HealthView, healthQuery } from './health-data.ts'

/** Whether the house is well, and what is there when it was not. */
export function HouseHealth() {
  const { t } = useTranslation()
  const query = useQuery(healthQuery(useScope()))
  return (
    <Loaded query={query}>
      {health => (
        <>
          <Panel title={t('health.title')} lead={t('health.lead', { version: health.version })} testId="health">
            <Conditions health={health} />
          </Panel>
          <Backups {...health.backups} />
        </>
      )}
    </Loaded>
  )
}

function Backups({ nightly, running, kept }: HealthView['backups']) {
  const { t } = useTranslation()
  return (
    <Panel
      title={t('health.backups')}
      lead={t(nightly ? 'health.backupsLead' : 'health.backupsOff')}
      aside={<BackUpNow running={running} />}
      testId="backups"
    >
      {kept.length === 0 ? <Text c="dimmed">{t('health.noBackups')}</Text> : <BackupTable kept={kept} />}
      <Text size="sm" c="dimmed" mt="md">
        {t('health.restoring')}
      </Text>
    </Panel>
  )
}

function BackupTable({ kept }: Pick<HealthView['backups'], 'kept'>) {
  const { t } = useTranslation()
  const { moment, bytes } = useFormats()
  return (
    <Table.ScrollContainer minWidth={320} type="native">
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('health.madeAt')}</Table.Th>
            <Table.Th>{t('health.size')}</Table.Th>
            <Table.Th>{t('health.file')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {kept.map(backup => (
            <Table.Tr key={backup.name} data-testid="backup">
              <Table.Td>{moment(backup.at)}</Table.Td>
              <Table.Td>{bytes(backup.bytes)}</Table.Td>
              <Table.Td>{backup.name}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function BackUpNow({ running }: { running: boolean }) {
  const { t } = useTranslation()
  const scope = useScope()
  const client = useQueryClient()
  const ask = useMutation({
    mutationFn: () => api.post(scope.at('/backups'), {}),
    onSuccess: () => client.invalidateQueries({ queryKey: healthQuery(scope).queryKey }),
  })
  if (!scope.isOwner) return null
  return (
    <>
      {ask.isError && <Failed error={ask.error} />}
      <Button
        variant="default"
        loading={running || ask.isPending}
        onClick={() => ask.mutate()}
        data-testid="backup-now"
      >
        {t('health.backUpNow')}
      </Button>
    </>
  )
}
