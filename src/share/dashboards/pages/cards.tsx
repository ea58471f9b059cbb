import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { AppLink } from '../../../ui/link.tsx'
import type { OverviewView } from '../schema.ts'
import { type Lens, shareOf } from './lens.ts'
import classes from './overview.module.css'

interface Card {
  name: string
  value: string
  note: string
  href: string
  tone?: 'bad' | 'good'
}

export function Cards({ view, lens }: { view: OverviewView; lens: Lens }) {
  const { t } = useTranslation()
  const { number, percent } = useFormats()
  const { totals } = view
  const cards: Card[] = [
    {
      name: 'total',
      value: number(totals.total),
      note: totals.undated > 0 ? t('dashboards.undated', { count: totals.undated, shown: number(totals.undated) }) : '',
      href: lens.listHref(),
    },
    {
      name: 'unanswered',
      value: number(totals.unanswered),
      note: t('dashboards.answeredShare', {
        share: percent(shareOf(totals.answered, totals.answered + totals.unanswered)),
      }),
      href: lens.listHref({ answered: 'no' }),
    },
    {
      name: 'negative',
      value: percent(shareOf(totals.negative, totals.total)),
      note: t('dashboards.pieces', { count: totals.negative, shown: number(totals.negative) }),
      href: lens.listHref({ sentiment: 'negative' }),
      tone: 'bad',
    },
    {
      name: 'positive',
      value: percent(shareOf(totals.positive, totals.total)),
      note: t('dashboards.pieces', { count: totals.positive, shown: number(totals.positive) }),
      href: lens.listHref({ sentiment: 'positive' }),
      tone: 'good',
    },
  ]
  return (
    <ul className={classes.cards}>
      {cards.map(card => (
        <li key={card.name}>
          <AppLink href={card.href} className={classes.card} data-tone={card.tone} data-testid={`card-${card.name}`}>
            <span className={classes.cardName}>{t(`dashboards.card.${card.name}`)}</span>
            <span className={classes.cardValue}>{card.value}</span>
            <span className={classes.cardNote}>{card.note}</span>
          </AppLink>
        </li>
      ))}
    </ul>
  )
}
