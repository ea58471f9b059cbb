import { useTranslation } from 'react-i18next'
import { MaybeLink } from '../../../ui/charts/maybe-link.tsx'
import { useFormats } from '../../../ui/format.ts'
import classes from './charts.module.css'
import { type DrawnProps, shareOf } from './lens.ts'
import { CARDS } from './tables.ts'
import { useChartWords } from './words.ts'

const TONE = { total: undefined, unanswered: undefined, negative: 'bad', positive: 'good' } as const
const MORE = {
  total: {},
  unanswered: { answered: 'no' },
  negative: { sentiment: 'negative' },
  positive: { sentiment: 'positive' },
}

/** How much there is, what waits, and how it is meant. */
export function Figures({ view, lens, controls }: DrawnProps) {
  const { t } = useTranslation()
  const { number, percent } = useFormats()
  const { pieces, was } = useChartWords()
  const { counts, was: before } = view.total
  const share = (name: 'negative' | 'positive') => percent(shareOf(counts[name], counts.total))
  const whole = view.filter.from === undefined && view.undated > 0
  const notes = {
    total: whole ? t('dashboards.undated', { count: view.undated, shown: number(view.undated) }) : '',
    unanswered: t('dashboards.answeredShare', { share: percent(shareOf(counts.answered, counts.total)) }),
    negative: pieces(counts.negative),
    positive: pieces(counts.positive),
  }
  return (
    <section aria-label={t('dashboards.chart.figures')} className={classes.figures}>
      <ul className={classes.cards}>
        {CARDS.map(name => (
          <li key={name}>
            <MaybeLink
              href={lens(view.filter, MORE[name])}
              className={classes.card}
              data-tone={TONE[name]}
              data-testid={`card-${name}`}
            >
              <span className={classes.cardName}>{t(`dashboards.card.${name}`)}</span>
              <span className={classes.cardValue}>
                {name === 'negative' || name === 'positive' ? share(name) : number(counts[name])}
              </span>
              <span className={classes.cardNote}>{notes[name]}</span>
              {before && <span className={classes.cardNote}>{was(counts[name], before[name])}</span>}
            </MaybeLink>
          </li>
        ))}
      </ul>
      {controls && (
        <div className={classes.corner} data-off-paper>
          {controls}
        </div>
      )}
    </section>
  )
}
