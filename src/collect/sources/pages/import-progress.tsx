import { Alert, Anchor, Button, Group, Progress, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../ui/api.ts'
import { useFormats } from '../../../ui/format.ts'
import { errorText, faultText } from '../../../ui/i18n.ts'
import { Icon } from '../../../ui/icons.tsx'
import { AppLink } from '../../../ui/link.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { toast } from '../../../ui/toasts.tsx'
import { type Import, importsQuery, isUnderWay } from './data.ts'
import classes from './import.module.css'

/** One import on its way, and what came of it. */
export function ImportProgress({ run }: { run: Import }) {
  return (
    <section
      className={classes.card}
      data-testid={isUnderWay(run) ? 'import-progress' : `import-${run.state}`}
      data-file={run.file}
    >
      {isUnderWay(run) ? <Running run={run} /> : <Ended run={run} />}
    </section>
  )
}

function Running({ run }: { run: Import }) {
  const { t } = useTranslation()
  const { number, duration, percent } = useFormats()
  const scope = useScope()
  const client = useQueryClient()
  const cancel = useMutation({
    mutationFn: () => api.post(scope.at(`/imports/${run.id}/cancellation`)),
    onError: error => toast({ tone: 'bad', text: errorText(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: importsQuery(scope).queryKey }),
  })
  const share = run.bytesTotal === 0 ? 0 : Math.min(1, run.bytesDone / run.bytesTotal)
  const facts = [
    t('sources.rowsRead', { count: run.rows, shown: number(run.rows) }),
    run.rate === null ? null : t('sources.rate', { rate: number(Math.round(run.rate)) }),
    run.secondsLeft === null ? null : t('sources.left', { time: duration(run.secondsLeft) }),
  ]
  return (
    <>
      <Group justify="space-between" wrap="nowrap" mb="xs">
        <Text fw={600} className={classes.file}>
          {t(`sources.state.${run.state}`, { file: run.file })}
        </Text>
        {run.state !== 'undoing' && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => cancel.mutate()}
            loading={cancel.isPending}
            data-testid="import-cancel"
          >
            {t('sources.cancel')}
          </Button>
        )}
      </Group>
      <Progress.Root size="md">
        <Progress.Section
          value={run.state === 'running' ? share * 100 : 100}
          animated={run.state !== 'running'}
          aria-label={t('sources.progressOf', { file: run.file })}
          aria-valuetext={percent(share)}
        />
      </Progress.Root>
      <Text size="sm" c="dimmed" mt={6} className={classes.tabular}>
        {facts.filter(Boolean).join(' · ')}
      </Text>
    </>
  )
}

function Ended({ run }: { run: Import }) {
  const { t } = useTranslation()
  const scope = useScope()
  return (
    <>
      <Group gap={8} mb="sm" wrap="nowrap">
        <Icon name={run.state === 'done' ? 'check' : 'warn'} />
        <Text fw={600} className={classes.file}>
          {t(`sources.state.${run.state}`, { file: run.file })}
        </Text>
      </Group>
      {run.problem && (
        <Alert color="ember" variant="light" mb="sm" role="alert">
          {faultText('errors', run.problem)}
        </Alert>
      )}
      <Counts run={run} />
      {run.state === 'done' && (
        <Group mt="md" gap="sm">
          <Button component={AppLink} href={scope.to('', { source: run.source.id })} data-testid="see-overview">
            {t('sources.seeOverview')}
          </Button>
          <Button
            component={AppLink}
            variant="default"
            href={scope.to('/feedback', { import: run.id })}
            data-testid="see-feedback"
          >
            {t('sources.seeFeedback')}
          </Button>
          <Rejects run={run} />
        </Group>
      )}
    </>
  )
}

export function Rejects({ run }: { run: Import }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const scope = useScope()
  if (run.rejected === 0) return null
  return (
    <Anchor href={scope.at(`/imports/${run.id}/rejects.csv`)} download size="sm" data-testid="import-rejects">
      {t('sources.rejects', { count: run.rejected, shown: number(run.rejected) })}
    </Anchor>
  )
}

const COUNTS = ['imported', 'updated', 'unchanged', 'rejected'] as const

export function Counts({ run }: { run: Import }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const nothingNew = run.state === 'done' && run.imported === 0 && run.updated === 0 && run.unchanged > 0
  return (
    <>
      {nothingNew && (
        <Text size="sm" mb={6} data-testid="import-nothing-new">
          {t('sources.nothingNew')}
        </Text>
      )}
      <dl className={classes.counts}>
        {COUNTS.filter(name => name === 'imported' || run[name] > 0).map(name => (
          <div key={name} data-testid={`count-${name}`}>
            <dt>{t(`sources.counts.${name}`)}</dt>
            <dd>{number(run[name])}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
