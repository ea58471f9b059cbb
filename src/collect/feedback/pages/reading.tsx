import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icons.tsx'
import type { FeedbackItem } from '../schema.ts'
import classes from './detail.module.css'
import { SentimentBadge } from './sentiment.tsx'
import { TopicChip } from './topic-chip.tsx'

/** What the reading found, in one line; `sarcasm` comes with the whole detail. */
export function ReadingStrip({ item, sarcasm }: { item: FeedbackItem; sarcasm: 'possible' | 'none' | undefined }) {
  const { t } = useTranslation()
  const { language } = useFormats()
  return (
    <section className={classes.strip} aria-label={t('feedback.reading')} data-testid="reading">
      <div className={classes.stripLine}>
        {item.sentiment && <SentimentBadge sentiment={item.sentiment} confidence={item.confidence} />}
        {item.tone !== 'neutral' && <span className={classes.fact}>{t(`feedback.tones.${item.tone}`)}</span>}
        <span className={classes.fact}>{language(item.language)}</span>
        {item.topics.map(topic => (
          <TopicChip key={topic.id} {...topic} linked />
        ))}
        {item.sentiment === null && <span className={classes.fact}>{t('feedback.noReading')}</span>}
      </div>
      {sarcasm === 'possible' && (
        <p className={classes.sarcasm} data-testid="sarcasm">
          <Icon name="warn" size={16} />
          {t('feedback.sarcasm')}
        </p>
      )}
    </section>
  )
}
