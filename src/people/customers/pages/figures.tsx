import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { Panel } from '../../../ui/page.tsx'
import { useScope } from '../../../ui/scope.tsx'
import type { CustomerView } from '../schema.ts'
import classes from './customers.module.css'

const SENTIMENTS = ['positive', 'neutral', 'mixed', 'negative'] as const

/** How much, where and how they spoke. */
export function Figures({ customer }: { customer: CustomerView }) {
  const { t } = useTranslation()
  const { number, day } = useFormats()
  const { zone } = useScope()
  const when = (name: 'first' | 'last', at: string | null): [string, string][] =>
    at === null ? [] : [[t(`customers.figure.${name}`), day(at, zone)]]
  const rows: [string, string][] = [
    [t('customers.figure.pieces'), number(customer.pieces)],
    [t('customers.figure.answered'), number(customer.answered)],
    ...SENTIMENTS.flatMap((name): [string, string][] =>
      customer.sentiments[name] ? [[t(`feedback.sentiments.${name}`), number(customer.sentiments[name])]] : [],
    ),
    ...when('first', customer.firstAt),
    ...when('last', customer.lastAt),
  ]
  return (
    <Panel testId="figures">
      <dl className={classes.figures}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {customer.channels.length > 0 && (
        <p className={classes.note}>
          {customer.channels.map(one => `${one.source} (${number(one.count)})`).join(' · ')}
        </p>
      )}
    </Panel>
  )
}

/** Monthly means of the ratings they gave, each scale by itself: unlike scales are never one line. */
export function RatingHistory({ ratings }: { ratings: CustomerView['ratings'] }) {
  const { t } = useTranslation()
  const scales = [...new Set(ratings.map(it => `${it.min} ${it.max}`))]
  if (ratings.length === 0) return null
  return (
    <Panel title={t('customers.ratings')} testId="rating-history">
      {scales.map(scale => (
        <OneScale key={scale} ratings={ratings.filter(it => `${it.min} ${it.max}` === scale)} />
      ))}
    </Panel>
  )
}

function OneScale({ ratings }: { ratings: CustomerView['ratings'] }) {
  const { t } = useTranslation()
  const { month, decimal, number } = useFormats()
  const [first, last] = [ratings[0], ratings.at(-1)]
  if (first === undefined || last === undefined) return null
  const points = ratings.map((it, i) => ({
    ...it,
    x: ratings.length === 1 ? 50 : (i / (ratings.length - 1)) * 100,
    y: 84 - ((it.mean - it.min) / (it.max - it.min)) * 78,
    said: t('customers.ratedIn', {
      month: month(it.month),
      mean: decimal(it.mean),
      max: number(it.max),
      count: it.count,
    }),
  }))
  return (
    <>
      <svg
        className={classes.picture}
        viewBox="0 0 100 90"
        preserveAspectRatio="none"
        role="img"
        aria-label={points.map(it => it.said).join('; ')}
      >
        <path d={points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('')} />
        {points.map(({ month: key, x, y, said }) => (
          <ellipse key={key} cx={x} cy={y} rx="0.5" ry="3" fill="var(--accent-ink)">
            <title>{said}</title>
          </ellipse>
        ))}
      </svg>
      <div className={classes.ends}>
        <span>{points[0]?.said}</span>
        {points.length > 1 && <span>{points.at(-1)?.said}</span>}
      </div>
    </>
  )
}
