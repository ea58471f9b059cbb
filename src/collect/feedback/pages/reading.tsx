import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icons.tsx'
import type { FeedbackItem } from '../schema.ts'
import classes from './detail.module.css'
import { SentimentBadge } from './sentiment.tsx'
import { TopicChip } from './topic-chip.tsx'

/** Shows each part of a reading as something that changes it. */
export interface ReadingHands {
  sentiment: ReactNode
  tone: ReactNode
  language: ReactNode
  topic: (topic: FeedbackItem['topics'][number], shown: ReactNode) => ReactNode
  /** Stands after the topics. */
  more: ReactNode
}

interface ReadingStripProps {
  item: FeedbackItem
  /** Comes with the whole detail. */
  sarcasm: 'possible' | 'none' | undefined
  hands?: ReadingHands | undefined
  /** What became of the reading. */
  children?: ReactNode
}

/** What the reading found, in one line. */
export function ReadingStrip({ item, sarcasm, hands, children }: ReadingStripProps) {
  const { t } = useTranslation()
  const { language } = useFormats()
  return (
    <section className={classes.strip} aria-label={t('feedback.reading')} data-testid="reading">
      <div className={classes.stripLine}>
        {hands ? (
          <>
            {hands.sentiment}
            {hands.tone}
            {hands.language}
          </>
        ) : (
          <>
            {item.sentiment && <SentimentBadge sentiment={item.sentiment} confidence={item.confidence} />}
            {item.tone !== 'neutral' && <span className={classes.fact}>{t(`feedback.tones.${item.tone}`)}</span>}
            <span className={classes.fact}>{language(item.language)}</span>
          </>
        )}
      </div>
      <div className={classes.stripLine}>
        {item.topics.map(topic => (
          <Fragment key={topic.id}>
            {hands ? hands.topic(topic, <TopicChip {...topic} />) : <TopicChip {...topic} linked />}
          </Fragment>
        ))}
        {hands?.more}
        {item.sentiment === null && <span className={classes.fact}>{t('feedback.noReading')}</span>}
      </div>
      {sarcasm === 'possible' && (
        <p className={classes.sarcasm} data-testid="sarcasm">
          <Icon name="warn" size={16} />
          {t('feedback.sarcasm')}
        </p>
      )}
      {children}
    </section>
  )
}
