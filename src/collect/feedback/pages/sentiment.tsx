import { Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import type { Sentiment } from '../schema.ts'
import classes from './signs.module.css'

/** A different shape for each, so that colour is never the only sign. */
const FACES: Record<Sentiment, string> = {
  positive: 'M6.500 10.500c1.800 2.800 5.200 2.800 7 0',
  neutral: 'M6.500 12h7',
  negative: 'M6.500 13c1.800-2.700 5.200-2.700 7 0',
  mixed: 'M6.500 12c1.200-1.800 2.400-1.800 3.500 0s2.300 1.800 3.500 0',
}

export function SentimentMark({ sentiment, size = 20 }: { sentiment: Sentiment | null; size?: number }) {
  const { t } = useTranslation()
  if (sentiment === null) return <span className={classes.noMark} style={{ width: size }} />
  const name = t(`feedback.sentiments.${sentiment}`)
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      className={classes.face}
      data-sentiment={sentiment}
      role="img"
      aria-label={name}
    >
      <title>{name}</title>
      <circle cx="10" cy="10" r="9" className={classes.faceFill} />
      <circle cx="7" cy="8" r="1.100" className={classes.faceInk} />
      <circle cx="13" cy="8" r="1.100" className={classes.faceInk} />
      <path d={FACES[sentiment]} className={classes.faceMouth} />
    </svg>
  )
}

export function SentimentBadge({ sentiment, confidence }: { sentiment: Sentiment; confidence: number }) {
  const { t } = useTranslation()
  const { percent } = useFormats()
  return (
    <Tooltip label={t('feedback.confidence', { share: percent(confidence) })}>
      <span className={classes.badge} data-sentiment={sentiment} data-testid="reading-sentiment">
        <SentimentMark sentiment={sentiment} size={18} />
        <span>{t(`feedback.sentiments.${sentiment}`)}</span>
        <span className={classes.confidence}>{percent(confidence)}</span>
      </span>
    </Tooltip>
  )
}
