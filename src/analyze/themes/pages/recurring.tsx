import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { MiniColumns } from '../../../ui/charts/mini-columns.tsx'
import { useFormats } from '../../../ui/format.ts'
import { AppLink } from '../../../ui/link.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Panel } from '../../../ui/page.tsx'
import { useScope } from '../../../ui/scope.tsx'
import type { RecurringView } from '../schema.ts'
import { recurringQuery } from './data.ts'
import classes from './themes.module.css'
import { useThemeWords } from './words.ts'

/** Problems that come back, whether they rise, and where they stand. */
export function Recurring() {
  const { t } = useTranslation()
  const words = useThemeWords()
  const query = useQuery(recurringQuery(useScope()))
  const found = query.data
  const lead = found
    ? t('themes.recurringLead', { days: words.days(found.span), before: words.days(found.before) })
    : ''
  return (
    <Panel title={t('themes.recurring')} lead={lead} testId="recurring">
      <Loaded query={query}>
        {view =>
          view === null || view.problems.length === 0 ? (
            <p className={classes.soft}>{t('themes.noneRecurring')}</p>
          ) : (
            <ul className={classes.list}>
              {view.problems.map(problem => (
                <Problem key={problem.topic.id} problem={problem} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  )
}

type OneProblem = RecurringView['problems'][number]

function Problem({ problem }: { problem: OneProblem }) {
  const { t } = useTranslation()
  const { number, decimal, month } = useFormats()
  const scope = useScope()
  const words = useThemeWords()
  const { topic, now, was, trend, months, filter } = problem
  const share = ({ complaints, pieces }: OneProblem['now']) =>
    decimal(pieces === 0 ? 0 : Math.round((complaints / pieces) * 1000) / 10)
  return (
    <li className={classes.recurring} data-testid="recurring-problem" data-topic={topic.id}>
      <div>
        <AppLink href={scope.to('/feedback', filter)} className={classes.name}>
          {words.topic(topic)}
        </AppLink>
        <span className={classes.trend} data-trend={trend}>
          {t(`themes.trend.${trend}`)}
        </span>
        <div className={classes.soft}>
          {t(`themes.why.${trend}`, {
            now: number(now.complaints),
            was: number(was.complaints),
            share: share(now),
            before: share(was),
          })}
        </div>
        <Places problem={problem} />
      </div>
      <MiniColumns
        columns={months.map(({ month: key, complaints }) => ({
          key,
          label: number(Number(key.slice(5, 7))),
          value: complaints,
          href: undefined,
          title: `${month(key)}: ${number(complaints)}`,
        }))}
        color="var(--bad)"
      />
    </li>
  )
}

function Places({ problem: { products, versions, topic } }: { problem: OneProblem }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const scope = useScope()
  const about = { topic: topic.id, sentiment: 'negative' }
  const places = [
    ...products.map(({ id, name, complaints }) => ({ name, complaints, filter: { ...about, product: id } })),
    ...versions.map(({ version, complaints }) => ({ name: version, complaints, filter: { ...about, version } })),
  ]
  if (places.length === 0) return null
  return (
    <div className={`${classes.soft} ${classes.places}`}>
      <span>{t('themes.places')}</span>
      {places.map(({ name, complaints, filter }) => (
        <AppLink key={name} href={scope.to('/feedback', filter)}>
          {`${name} (${number(complaints)})`}
        </AppLink>
      ))}
    </div>
  )
}
