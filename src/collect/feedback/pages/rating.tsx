import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { isStars, type Rated } from '../scale.ts'
import classes from './signs.module.css'

const STAR = 'M10 1.8l2.5 5.2 5.700.8-4.100 4 1 5.700-5.100-2.700-5.100 2.700 1-5.700-4.100-4 5.700-.8z'

/** A rating in the scale it was given in: stars of five, otherwise the number and where the scale ends. */
export function Rating({ rating }: { rating: Rated }) {
  const { t } = useTranslation()
  const { number, decimal } = useFormats()
  const show = (value: number) => (Number.isInteger(value) ? number(value) : decimal(value))
  const name = t('feedback.ratingOf', { value: show(rating.value), max: show(rating.max) })
  if (isStars(rating)) return <Stars value={rating.value} name={name} />
  const signed = rating.min < 0 && rating.value > 0 ? `+${show(rating.value)}` : show(rating.value)
  return (
    <span className={classes.points} role="img" aria-label={name}>
      <b>{signed}</b>
      <span>{`/ ${show(rating.max)}`}</span>
    </span>
  )
}

function Stars({ value, name }: { value: number; name: string }) {
  return (
    <span className={classes.stars} role="img" aria-label={name} title={name}>
      {[1, 2, 3, 4, 5].map(star => {
        const filled = Math.max(0, Math.min(1, value - star + 1))
        return (
          <svg key={star} width="14" height="14" viewBox="0 0 20 20" aria-hidden="true">
            <path d={STAR} className={classes.starEmpty} />
            {filled > 0 && (
              <path d={STAR} className={classes.starFull} clipPath={filled < 1 ? 'inset(0 50% 0 0)' : undefined} />
            )}
          </svg>
        )
      })}
    </span>
  )
}
