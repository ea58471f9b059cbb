import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../../ui/charts/frame.tsx'
import { MiniColumns } from '../../../ui/charts/mini-columns.tsx'
import { useFormats } from '../../../ui/format.ts'
import { AppLink } from '../../../ui/link.tsx'
import type { OverviewView } from '../schema.ts'
import type { Lens } from './lens.ts'
import classes from './overview.module.css'

type Source = OverviewView['sources'][number]
type Rated = Source & { rating: NonNullable<Source['rating']> }

/** Each source in its own scale: a 4 of 5 and an 8 of 10 are never mixed. */
export function Ratings({ view, lens }: { view: OverviewView; lens: Lens }) {
  const { t } = useTranslation()
  const { number, decimal } = useFormats()
  const rated = view.sources.filter((source): source is Rated => source.rating !== null)
  const table = {
    head: [t('feedback.filter.source'), t('dashboards.mean'), t('dashboards.scale'), t('dashboards.rated')],
    rows: rated.map(({ name, rating }) => [
      name,
      decimal(rating.mean),
      `${rating.min}–${rating.max}`,
      number(rating.rated),
    ]),
  }
  return (
    <ChartFrame title={t('dashboards.ratings')} lead={t('dashboards.ratingsLead')} table={table} testId="chart-ratings">
      {rated.length === 0 ? (
        <p>{t('dashboards.noRatings')}</p>
      ) : (
        <ul className={classes.sources}>
          {rated.map(source => (
            <OneSource key={source.id} source={source} lens={lens} />
          ))}
        </ul>
      )}
    </ChartFrame>
  )
}

function OneSource({ source, lens }: { source: Rated; lens: Lens }) {
  const { t } = useTranslation()
  const { number, decimal } = useFormats()
  const { rating } = source
  const columns = rating.distribution.map(({ value, count }) => ({
    key: `${value}`,
    label: number(value),
    value: count,
    href: lens.listHref({ source: source.id, rating: value }),
    title: t('dashboards.gave', { rating: number(value), max: number(rating.max), count, shown: number(count) }),
  }))
  return (
    <li data-testid="rating-source">
      <div className={classes.sourceHead}>
        <AppLink href={lens.listHref({ source: source.id })}>{source.name}</AppLink>
        <span className={classes.mean}>
          <b>{decimal(rating.mean)}</b>
          {` / ${number(rating.max)}`}
        </span>
        <small>{t('dashboards.ratedCount', { count: rating.rated, shown: number(rating.rated) })}</small>
      </div>
      <MiniColumns columns={columns} color="var(--star)" />
    </li>
  )
}
