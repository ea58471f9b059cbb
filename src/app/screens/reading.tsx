import { Button, Menu } from '@mantine/core'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CorrectionsSaid } from '../../analyze/corrections/pages/said.tsx'
import { ValueMenu } from '../../analyze/corrections/pages/value-menu.tsx'
import { useCorrectionWords } from '../../analyze/corrections/pages/words.ts'
import { LEANINGS } from '../../analyze/corrections/parts.ts'
import { type ReadingHands, ReadingStrip } from '../../collect/feedback/pages/reading.tsx'
import { useTopicLabel, useVocabulary } from '../../collect/feedback/pages/vocabulary.tsx'
import type { FeedbackItem } from '../../collect/feedback/schema.ts'
import { SENTIMENTS, TONES } from '../../collect/feedback/values.ts'
import { Icon } from '../../ui/icons.tsx'
import { AppLink } from '../../ui/link.tsx'
import { useScope } from '../../ui/scope.tsx'
import { useCorrect } from './use-correct.tsx'

const Finder = lazy(() => import('../../ui/finder.tsx').then(part => ({ default: part.Finder })))
const LANGUAGES = ['ko', 'zh-Hans', 'zh-Hant', 'ja', 'en']
const leaningOf = (polarity: number) => (polarity > 0 ? 'positive' : polarity < 0 ? 'negative' : 'neutral')

/** The reading of a piece, each part of which a member may correct. */
export function Reading({ item, sarcasm }: { item: FeedbackItem; sarcasm: 'possible' | 'none' | undefined }) {
  const { mayWrite } = useScope()
  const topicName = useTopicLabel()
  const { change } = useCorrectionWords(topicName)
  const { correct, undo } = useCorrect(item.id, one => change({ ...one, topic: one.topic ?? null }))
  const hands = useReadingHands(item, correct)
  return (
    <ReadingStrip item={item} sarcasm={sarcasm} hands={mayWrite && !item.ours ? hands : undefined}>
      <CorrectionsSaid feedback={item.id} topicName={topicName} onUndo={undo} />
    </ReadingStrip>
  )
}

type Correct = ReturnType<typeof useCorrect>['correct']

function useReadingHands(item: FeedbackItem, correct: Correct): ReadingHands {
  const { t } = useTranslation()
  const { languages } = useVocabulary()
  const { value: nameOf } = useCorrectionWords(() => '')
  const spoken = [...new Set([...LANGUAGES, ...languages, item.language])].filter(one => one !== 'und')
  const menu = (part: 'sentiment' | 'tone' | 'language', values: readonly string[]) => {
    const was = item[part]
    return (shown: ReactNode) => (
      <ValueMenu
        label={t(`corrections.parts.${part}`)}
        values={values.map(value => ({ value, label: nameOf(part, value) }))}
        value={was ?? ''}
        onChoose={now => correct({ part, was, now })}
        testId={`correct-${part}`}
      >
        {shown}
      </ValueMenu>
    )
  }
  return {
    sentiment: menu('sentiment', SENTIMENTS),
    tone: menu('tone', TONES),
    language: menu('language', spoken),
    topic: (topic, shown) => (
      <TopicMenu topic={topic} correct={correct}>
        {shown}
      </TopicMenu>
    ),
    more: <AddTopic item={item} correct={correct} />,
  }
}

interface TopicMenuProps {
  topic: FeedbackItem['topics'][number]
  correct: Correct
  children: ReactNode
}

function TopicMenu({ topic: { id, polarity }, correct, children }: TopicMenuProps) {
  const { t } = useTranslation()
  const scope = useScope()
  const was = leaningOf(polarity)
  const say = (now: string | null) => correct({ part: 'topic', topic: id, was, now })
  return (
    <ValueMenu
      label={useTopicLabel()(id)}
      values={LEANINGS.map(value => ({ value, label: t(`feedback.sentiments.${value}`) }))}
      value={was}
      onChoose={say}
      testId="correct-topic"
      more={
        <>
          <Menu.Item
            color="ember"
            leftSection={<Icon name="close" size={14} />}
            onClick={() => say(null)}
            data-testid="correct-topic-remove"
          >
            {t('corrections.remove')}
          </Menu.Item>
          <Menu.Item component={AppLink} href={scope.to('/feedback', { topic: id })} data-testid="reading-topic">
            {t('corrections.others')}
          </Menu.Item>
        </>
      }
    >
      {children}
    </ValueMenu>
  )
}

/** A topic that was missed leans as the whole piece does until somebody says otherwise. */
function AddTopic({ item, correct }: { item: FeedbackItem; correct: Correct }) {
  const { t } = useTranslation()
  const { topics } = useVocabulary()
  const [open, setOpen] = useState(false)
  const leaning = item.sentiment === 'positive' || item.sentiment === 'negative' ? item.sentiment : 'neutral'
  const missing = topics.filter(topic => !item.topics.some(one => one.id === topic.id))
  const add = (topic: string) => {
    setOpen(false)
    correct({ part: 'topic', topic, was: null, now: leaning })
  }
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        leftSection={<Icon name="plus" size={13} />}
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
