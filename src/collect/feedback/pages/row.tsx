import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { ColorMark } from '../../../ui/color-mark.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { AppLink } from '../../../ui/link.tsx'
import { PersonMark } from '../../../ui/person-mark.tsx'
import type { FeedbackItem } from '../schema.ts'
import { Rating } from './rating.tsx'
import classes from './row.module.css'
import { Said } from './said.tsx'
import { SentimentMark } from './sentiment.tsx'
import { TopicChip } from './topic-chip.tsx'
import { useVocabulary } from './vocabulary.tsx'

const MOST_TOPICS = 2
const MOST_TAGS = 2

export interface RowProps {
  item: FeedbackItem
  href: string
  selected: boolean
}

export const Row = memo(function Row({ item, href, selected }: RowProps) {
  const { t } = useTranslation()
  return (
    <AppLink
      href={href}
      className={classes.row}
      aria-current={selected || undefined}
      data-testid="feedback-row"
      data-id={item.id}
      data-unread={item.unread || undefined}
    >
      {item.unread && <span className={classes.dot} role="img" aria-label={t('feedback.unread')} />}
      <SentimentMark sentiment={item.sentiment} />
      <div className={classes.body}>
        <div className={classes.head}>
          {item.rating && <Rating rating={item.rating} />}
          <span className={classes.author}>
            {item.ours ? t('feedback.us') : (item.author ?? t('feedback.anonymous'))}
          </span>
          <span className={classes.when}>
            <Said {...item} />
          </span>
        </div>
        <div lang={item.language} dir="auto" className={classes.words}>
          {item.title !== '' && <strong>{item.title} </strong>}
          {item.verbatim === '' && item.title === '' ? <em>{t('feedback.ratingOnly')}</em> : item.verbatim}
        </div>
        <div className={classes.foot}>
          {item.topics.slice(0, MOST_TOPICS).map(topic => (
            <TopicChip key={topic.id} {...topic} />
          ))}
          {item.topics.length > MOST_TOPICS && (
            <span className={classes.more}>{`+${item.topics.length - MOST_TOPICS}`}</span>
          )}
          <span className={classes.place}>
            {item.product ? `${item.source.name} · ${item.product.name}` : item.source.name}
          </span>
          <Standing item={item} />
        </div>
      </div>
    </AppLink>
  )
})

/** What members made of it: tags, who looks after it, whether it is done. */
function Standing({ item }: { item: FeedbackItem }) {
  const { t } = useTranslation()
  const { tags } = useVocabulary()
  return (
    <span className={classes.standing}>
      {tags
        .filter(tag => item.tags.includes(tag.id))
        .slice(0, MOST_TAGS)
        .map(tag => (
          <ColorMark key={tag.id} color={tag.color}>
            {tag.name}
          </ColorMark>
        ))}
      {item.owner && <PersonMark name={item.owner.name ?? '?'} />}
      {item.done && !item.ours && (
        <span className={classes.answered} data-testid={item.answeredAt ? 'row-answered' : 'row-done'}>
          <Icon name="check" size={14} />
          {item.answeredAt ? t('feedback.answered.yes') : t('feedback.doneShort')}
        </span>
      )}
    </span>
  )
}
