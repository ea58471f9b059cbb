import { useTranslation } from 'react-i18next'
import { AppLink } from '../../../ui/link.tsx'
import { useScope } from '../../../ui/scope.tsx'
import classes from './signs.module.css'
import { useTopicLabel } from './vocabulary.tsx'

const leaning = (polarity: number) => (polarity > 0.1 ? 'positive' : polarity < -0.1 ? 'negative' : 'neutral')

export function TopicChip({ id, polarity, linked = false }: { id: string; polarity: number; linked?: boolean }) {
  const { t } = useTranslation()
  const scope = useScope()
  const label = useTopicLabel()(id)
  const side = leaning(polarity)
  const inside = (
    <>
      <span className={classes.dot} aria-hidden="true" />
      <span className={classes.topicName}>{label}</span>
      <span className={classes.hidden}>{t(`feedback.sentiments.${side}`)}</span>
    </>
  )
  if (!linked) {
    return (
      <span className={classes.topic} data-sentiment={side}>
        {inside}
      </span>
    )
  }
  return (
    <AppLink
      href={scope.to('/feedback', { topic: id })}
      className={classes.topic}
      data-sentiment={side}
      data-testid="reading-topic"
    >
      {inside}
    </AppLink>
  )
}
