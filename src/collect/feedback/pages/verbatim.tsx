import { Button, Tooltip } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import type { FeedbackItem } from '../schema.ts'
import classes from './detail.module.css'
import { type DecidingSpan, LearnedHere } from './learned-here.tsx'
import { type Span, segmentsOf } from './marks.ts'
import { openingOf } from './opening.ts'
import { Rating } from './rating.tsx'
import { Said } from './said.tsx'

export interface VerbatimProps {
  item: FeedbackItem
  /** Undefined until the whole reading has arrived. */
  deciding: readonly DecidingSpan[] | undefined
  /** Log-odds that no word gave. */
  lean?: number
  url: string | null | undefined
}

/** Who said it, where and when, and the exact words with the phrases that decided the reading. */
export function Verbatim({ item, deciding, lean = 0, url }: VerbatimProps) {
  const { t } = useTranslation()
  return (
    <article className={classes.verbatim} data-testid="verbatim">
      <header className={classes.who}>
        <div className={classes.whoLine}>
          {item.rating && <Rating rating={item.rating} />}
          <strong>
            <bdi>{item.ours ? t('feedback.us') : (item.author ?? t('feedback.anonymous'))}</bdi>
          </strong>
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
          <Words text={item.verbatim} deciding={deciding ?? []} />
        )}
      </div>
      {deciding && deciding.length > 0 && <Legend />}
      <LearnedHere deciding={deciding ?? []} lean={lean} />
    </article>
  )
}

/** Of a long text its opening, until all of it is asked for. */
function Words({ text, deciding }: { text: string; deciding: readonly Span[] }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const [isWhole, setWhole] = useState(false)
  const opening = openingOf(text)
  const shown = isWhole || opening === null ? text : opening
  return (
    <>
      <p className={classes.words} data-testid="words">
        {segmentsOf(shown, deciding).map(({ start, text: run, weight }) =>
          weight === null ? run : <Marked key={start} text={run} weight={weight} />,
        )}
        {shown !== text && '…'}
      </p>
      {opening !== null && (
        <Button
          size="compact-sm"
          variant="subtle"
          mt="xs"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
          data-testid="show-all"
        >
          {isWhole
            ? t('feedback.showLess')
            : t('feedback.showAll', { count: text.length, shown: number([...text].length) })}
        </Button>
      )}
    </>
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
