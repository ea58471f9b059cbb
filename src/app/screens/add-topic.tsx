import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from '../../analyze/corrections/pages/corrections.module.css'
import { useTopicLabel, useVocabulary } from '../../collect/feedback/pages/vocabulary.tsx'
import type { FeedbackItem } from '../../collect/feedback/schema.ts'
import { Icon } from '../../ui/icons.tsx'
import type { Correct } from './use-correct.tsx'

const Finder = lazy(() => import('../../ui/finder.tsx').then(part => ({ default: part.Finder })))

interface AddTopicProps {
  item: FeedbackItem
  /** Topics it may also be about, likeliest first. */
  near: readonly string[]
  correct: Correct
}

/** The likeliest topics are one click away, all others a search. One that was missed leans as the whole piece does. */
export function AddTopic({ item, near, correct }: AddTopicProps) {
  const { t } = useTranslation()
  const { topics } = useVocabulary()
  const topicName = useTopicLabel()
  const [open, setOpen] = useState(false)
  const leaning = item.sentiment === 'positive' || item.sentiment === 'negative' ? item.sentiment : 'neutral'
  const missing = topics.filter(topic => !item.topics.some(one => one.id === topic.id))
  const add = (topic: string) => {
    setOpen(false)
    correct({ part: 'topic', topic, was: null, now: leaning })
  }
  return (
    <>
      {near
        .filter(id => missing.some(one => one.id === id))
        .map(id => (
          <button
            key={id}
            type="button"
            className={classes.near}
            aria-label={t('corrections.addNamed', { topic: topicName(id) })}
            onClick={() => add(id)}
            data-testid="correct-near-topic"
          >
            <Icon name="plus" size={12} />
            {topicName(id)}
          </button>
        ))}
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        leftSection={<Icon name="search" size={13} />}
        onClick={() => setOpen(true)}
        data-testid="correct-add-topic"
      >
        {t('corrections.addTopic')}
      </Button>
      {open && (
        <Suspense>
          <Finder
            title={t('corrections.addTopic')}
            options={missing.map(({ id, label, area }) => ({ id, label, hint: area }))}
            onChoose={add}
            onClose={() => setOpen(false)}
            testId="choose-topic"
          />
        </Suspense>
      )}
    </>
  )
}
