import { Button, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { AppLink } from '../../../ui/link.tsx'
import { Panel } from '../../../ui/page.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { type Import, isUnderWay } from './data.ts'
import classes from './import.module.css'
import { Counts, ImportProgress, Rejects } from './import-progress.tsx'

/** Imports that run or have ended since this screen was opened; many that went well share one card. */
export function RecentImports({ imports, since }: { imports: readonly Import[]; since: number }) {
  const recent = imports.filter(one => isUnderWay(one) || Date.parse(one.createdAt) >= since)
  const done = recent.filter(one => one.state === 'done')
  const others = recent.filter(one => one.state !== 'done')
  return (
    <>
      {others.map(one => (
        <ImportProgress key={one.id} run={one} />
      ))}
      {done.length > 1 ? <AllDone imports={done} /> : done.map(one => <ImportProgress key={one.id} run={one} />)}
    </>
  )
}

function AllDone({ imports }: { imports: readonly Import[] }) {
  const { t } = useTranslation()
  const scope = useScope()
  return (
    <Panel
      title={t('sources.allDone', { count: imports.length })}
      aside={
        <Button component={AppLink} href={scope.to('')} data-testid="see-overview">
          {t('sources.seeOverview')}
        </Button>
      }
    >
      <ul className={classes.history}>
        {imports.map(run => (
          <li key={run.id} data-testid="import-done" data-file={run.file}>
            <div>
              <Text fw={550} className={classes.file}>
                {run.file}
              </Text>
              <Counts run={run} />
              <Rejects run={run} />
            </div>
            <Button
              component={AppLink}
              href={scope.to('/feedback', { import: run.id })}
              size="compact-sm"
              variant="default"
              data-testid="see-feedback"
            >
              {t('sources.seeFeedback')}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
