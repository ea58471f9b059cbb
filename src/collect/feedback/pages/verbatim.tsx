import { Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import type { FeedbackItem } from '../schema.ts'
import classes from './detail.module.css'
import { type Span, segmentsOf } from './marks.ts'
import { Rating } from './rating.tsx'
import { Said } from './said.tsx'

export interface VerbatimProps {
  item: FeedbackItem
  /** Undefined until the whole reading has arrived. */
  deciding: readonly Span[] | undefined
  url: string | null | undefined
}

/** Who said it, where and when, and the exact words with the phrases that decided the reading. */
export function Verbatim({ item, deciding, url }: VerbatimProps) {
  const { t } = useTranslation()
  return (
    <article className={classes.verbatim} data-testid="verbatim">
      <header className={classes.who}>
        <div className={classes.whoLine}>
          {item.rating && <Rating rating={item.rating} />}
          <strong>{item.ours ? t('feedback.us') : (item.author ?? t('feedback.anonymous'))}</strong>
        </div>
        <div className={classes.where}>
          <Said {...item} long />
          <span>{item.source.name}</span>
          {item.product && <span>{item.product.name}</span>}
          {url && (
            <a href={url} target="_blank" rel="noreferrer noopener">
              {t('feedback.original')}
            </a>
          )}
        </div>
      </header>
      <div lang={item.language} dir="auto">
        {item.title !== '' && <h2 className={classes.title}>{item.title}</h2>}
        {item.verbatim === '' ? (
          <p className={classes.bare}>{item.title === '' ? t('feedback.ratingOnly') : ''}</p>
        ) : (
          <p className={classes.words}>
            {segmentsOf(item.verbatim, deciding ?? []).map(({ start, text, weight }) =>
              weight === null ? text : <Marked key={start} text={text} weight={weight} />,
            )}
          </p>
        )}
      </div>
      {deciding && deciding.length > 0 && <Legend />}
    </article>
  )
}

function Marked({ text, weight }: { text: string; weight: number }) {
  const { t } = useTranslation()
  const { decimal } = useFormats()
  const side = weight >= 0 ? 'for' : 'against'
  const label = t(`feedback.weighs.${side}`, { weight: `${weight > 0 ? '+' : ''}${decimal(weight)}` })
  return (
    <Tooltip label={label} events={{ hover: true, focus: true, touch: true }}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the weight must be reachable without a mouse */}
      <mark className={classes.mark} data-side={side} tabIndex={0} aria-description={label}>
        {text}
      </mark>
    </Tooltip>
  )
}

function Legend() {
  const { t } = useTranslation()
  return (
    <p className={classes.legend}>
      <mark className={classes.mark} data-side="for">
        {t('feedback.legendFor')}
      </mark>
      <mark className={classes.mark} data-side="against">
        {t('feedback.legendAgainst')}
      </mark>
      <span>{t('feedback.legend')}</span>
    </p>
  )
}
