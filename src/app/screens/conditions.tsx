import { ThemeIcon } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../ui/format.ts'
import { Icon } from '../../ui/icons.tsx'
import classes from './conditions.module.css'
import type { HealthView } from './health-data.ts'
import { diskIsShort, isLate, isOld } from './thresholds.ts'

/** What makes up the health of the house, each with a word on whether somebody should act. */
export function Conditions({ health }: { health: HealthView }) {
  return (
    <ul className={classes.list}>
      <Queue queue={health.queue} />
      <DatabaseAndDisk health={health} />
      <LastBackup backups={health.backups} />
    </ul>
  )
}

function Queue({ queue }: Pick<HealthView, 'queue'>) {
  const { t } = useTranslation()
  const { ago } = useFormats()
  const { waitsSince } = queue
  const late = isLate(waitsSince)
  const failed = queue.failed.reduce((sum, { count }) => sum + count, 0)
  return (
    <Condition name={t('health.queue')} well={!late && failed === 0}>
      {late && waitsSince !== null
        ? t('health.late', { since: ago(waitsSince) })
        : t('health.queueFacts', { waiting: queue.waiting, running: queue.running })}
      {failed > 0 && ` ${t('health.failed', { count: failed, names: queue.failed.map(({ job }) => job).join(', ') })}`}
    </Condition>
  )
}

function DatabaseAndDisk({ health: { database, disk } }: { health: HealthView }) {
  const { t } = useTranslation()
  const { bytes } = useFormats()
  const short = diskIsShort(disk)
  return (
    <>
      <Condition name={t('health.database')} well>
        {t(database.embedded ? 'health.embedded' : 'health.external', {
          version: database.version,
          size: bytes(database.bytes),
        })}
      </Condition>
      <Condition name={t('health.disk')} well={!short}>
        {t('health.free', { free: bytes(disk.freeBytes), total: bytes(disk.totalBytes) })}
        {short && ` ${t('health.diskShort')}`}
      </Condition>
    </>
  )
}

function LastBackup({ backups }: Pick<HealthView, 'backups'>) {
  const { t } = useTranslation()
  const { ago } = useFormats()
  const last = backups.kept[0]
  const old = backups.nightly && (last === undefined || isOld(last.at))
  return (
    <Condition name={t('health.lastBackup')} well={!old && backups.problem === null}>
      {last === undefined ? t('health.noBackups') : ago(last.at)}
      {backups.problem !== null && ` ${t('health.backupFailed', { said: backups.problem })}`}
    </Condition>
  )
}

function Condition({ name, well, children }: { name: string; well: boolean; children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <li className={classes.condition} data-well={well} data-testid="condition">
      <ThemeIcon
        variant="light"
        color={well ? 'moss' : 'ember'}
        radius="xl"
        size="md"
        role="img"
        aria-label={t(well ? 'health.well' : 'health.unwell')}
      >
        <Icon name={well ? 'check' : 'warn'} size={14} />
      </ThemeIcon>
      <div>
        <h3 className={classes.name}>{name}</h3>
        <p className={classes.said}>{children}</p>
      </div>
    </li>
  )
}
