import { useTranslation } from 'react-i18next'
import { ChartFrame } from '../../../ui/charts/frame.tsx'
import { MaybeLink } from '../../../ui/charts/maybe-link.tsx'
import { MiniColumns } from '../../../ui/charts/mini-columns.tsx'
import { useFormats } from '../../../ui/format.ts'
import type { Mark } from '../schema.ts'
import classes from './charts.module.css'
import type { DrawnProps, Lens } from './lens.ts'
import { useTables } from './tables.ts'
import { useLead } from './words.ts'

type Rated = Mark & { rating: NonNullable<Mark['rating']> }

/** Each source or product in its own scale: a 4 of 5 and an 8 of 10 are never mixed. */
export function RatingChart({ view, lens, controls }: DrawnProps) {
  const { t } = useTranslation()
  const tableOf = useTables()
  const rated = view.marks.filter((mark): mark is Rated => mark.rating !== null)
  return (
    <ChartFrame
      title={t(`dashboards.chart.${view.kind}`)}
      lead={useLead(view)}
      table={tableOf(view)}
      testId={`chart-${view.kind}`}
      controls={controls}
    >
      {rated.length === 0 ? (
        <p>{t(`dashboards.empty.${view.kind}`)}</p>
      ) : (
        <ul className={classes.sources}>
          {rated.map(mark => (
            <OneRating key={mark.key} mark={mark} lens={lens} />
          ))}
        </ul>
      )}
    </ChartFrame>
  )
}

function OneRating({ mark, lens }: { mark: Rated; lens: Lens }) {
  const { t } = useTranslation()
  const { number, decimal } = useFormats()
  const { rating, counts } = mark
  const columns = rating.steps.map(({ value, count }) => ({
    key: `${value}`,
    label: number(value),
    value: count,
    href: lens(mark.filter, { rating: value }),
    title: t('dashboards.gave', { rating: number(value), max: number(rating.max), count, shown: number(count) }),
  }))
  return (
    <li data-testid="rating-source">
      <div className={classes.sourceHead}>
        <MaybeLink href={lens(mark.filter)}>{mark.name}</MaybeLink>
        <span className={classes.mean}>
          <b>{decimal(rating.mean)}</b>
          {` / ${number(rating.max)}`}
        </span>
        <small>
          {t('dashboards.ratedCount', { count: counts.rated, shown: number(counts.rated) })}
          {rating.was !== null && ` · ${t('dashboards.wasMean', { before: decimal(rating.was) })}`}
        </small>
      </div>
      {columns.length > 0 ? (
        <MiniColumns columns={columns} color="var(--star)" />
      ) : (
        <div className={classes.meanTrack} aria-hidden="true">
          <i style={{ width: `${((rating.mean - rating.min) / (rating.max - rating.min)) * 100}%` }} />
        </div>
      )}
    </li>
  )
}
