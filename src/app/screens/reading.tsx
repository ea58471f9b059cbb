import { ActionIcon, Menu } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from '../../analyze/corrections/pages/corrections.module.css'
import { CorrectionsSaid } from '../../analyze/corrections/pages/said.tsx'
import { ValueMenu } from '../../analyze/corrections/pages/value-menu.tsx'
import { ValueRow } from '../../analyze/corrections/pages/value-row.tsx'
import { useCorrectionWords } from '../../analyze/corrections/pages/words.ts'
import { LEANINGS } from '../../analyze/corrections/parts.ts'
import { type ReadingHands, ReadingStrip } from '../../collect/feedback/pages/reading.tsx'
import { SentimentMark } from '../../collect/feedback/pages/sentiment.tsx'
import { useTopicLabel, useVocabulary } from '../../collect/feedback/pages/vocabulary.tsx'
import type { FeedbackItem } from '../../collect/feedback/schema.ts'
import { SENTIMENTS, TONES } from '../../collect/feedback/values.ts'
import { useFormats } from '../../ui/format.ts'
import { Icon } from '../../ui/icons.tsx'
import { usePageKeys } from '../../ui/keys.ts'
import { AppLink } from '../../ui/link.tsx'
import { useScope } from '../../ui/scope.tsx'
import { AddTopic } from './add-topic.tsx'
import { type Correct, useCorrect } from './use-correct.tsx'

const LANGUAGES = ['ko', 'zh-Hans', 'zh-Hant', 'ja', 'en']
/** Languages that are one click away; the others are in a menu. */
const NEAR_LANGUAGES = 3
const leaningOf = (polarity: number) => (polarity > 0 ? 'positive' : polarity < 0 ? 'negative' : 'neutral')

interface ReadingProps {
  item: FeedbackItem
  /** These come with the whole detail. */
  sarcasm: 'possible' | 'none' | undefined
  near: readonly string[]
}

/** The reading of a piece, each part of which a member corrects with one click. */
export function Reading({ item, sarcasm, near }: ReadingProps) {
  const { mayWrite } = useScope()
  const topicName = useTopicLabel()
  const { change } = useCorrectionWords(topicName)
  const { correct, undo } = useCorrect(item.id, one => change({ ...one, topic: one.topic ?? null }))
  const hands = useReadingHands({ item, near, correct })
  const may = mayWrite && !item.ours
  const was = item.sentiment
  const say = (now: (typeof SENTIMENTS)[number]) => () => {
    // Right after j the next piece's words stand here, and this is still the reading of the one before.
    const isOpen = location.pathname.endsWith(`/feedback/${item.id}`)
    if (isOpen && now !== was && was !== null) correct({ part: 'sentiment', was, now })
  }
  usePageKeys(may && was !== null ? Object.fromEntries(SENTIMENTS.map((one, i) => [`${i + 1}`, say(one)])) : {})
  return (
    <ReadingStrip item={item} sarcasm={sarcasm} hands={may ? hands : undefined}>
      <CorrectionsSaid feedback={item.id} topicName={topicName} onUndo={undo} />
    </ReadingStrip>
  )
}

interface Held {
  item: FeedbackItem
  near: readonly string[]
  correct: Correct
}

function useReadingHands({ item, near, correct }: Held): ReadingHands {
  const { t } = useTranslation()
  const { percent } = useFormats()
  const { value: nameOf } = useCorrectionWords(() => '')
  const label = (part: 'sentiment' | 'tone') => t(`corrections.parts.${part}`)
  return {
    sentiment: item.sentiment && (
      <ValueRow
        label={label('sentiment')}
        values={SENTIMENTS.map(value => ({
          value,
          label: nameOf('sentiment', value),
          mark: <SentimentMark sentiment={value} size={18} />,
        }))}
        value={item.sentiment}
        hint={<span className={classes.sure}>{percent(item.confidence)}</span>}
        onChoose={now => correct({ part: 'sentiment', was: item.sentiment, now })}
        testId="correct-sentiment"
      />
    ),
    tone: (
      <ValueRow
        label={label('tone')}
        values={TONES.map(value => ({ value, label: nameOf('tone', value) }))}
        value={item.tone}
        onChoose={now => correct({ part: 'tone', was: item.tone, now })}
        testId="correct-tone"
      />
    ),
    language: <LanguageRow item={item} correct={correct} />,
    topic: (topic, shown) => (
      <HeldTopic topic={topic} correct={correct}>
        {shown}
      </HeldTopic>
    ),
    more: <AddTopic item={item} near={near} correct={correct} />,
  }
}

/** Its language, those next most likely here, and a menu of the others. */
function LanguageRow({ item, correct }: Omit<Held, 'near'>) {
  const { t } = useTranslation()
  const { languages } = useVocabulary()
  const { value: nameOf } = useCorrectionWords(() => '')
  const known = [...new Set([item.language, ...languages, ...LANGUAGES])].filter(
    one => one !== 'und' || item.language === 'und',
  )
  const values = known.map(value => ({ value, label: nameOf('language', value) }))
  const say = (now: string) => correct({ part: 'language', was: item.language, now })
  const label = t('corrections.parts.language')
  return (
    <ValueRow
      label={label}
      values={values.slice(0, NEAR_LANGUAGES)}
      value={item.language}
      onChoose={say}
      more={
        <ValueMenu
          label={label}
          values={values.slice(NEAR_LANGUAGES)}
          value={item.language}
          onChoose={say}
          testId="correct-language-more"
        >
          <Icon name="dots" size={16} />
        </ValueMenu>
      }
      testId="correct-language"
    />
  )
}

interface HeldTopicProps {
  topic: FeedbackItem['topics'][number]
  correct: Correct
  children: ReactNode
}

/** A topic with a way off beside it; a click on itself offers how it leans. */
function HeldTopic({ topic: { id, polarity }, correct, children }: HeldTopicProps) {
  const { t } = useTranslation()
  const scope = useScope()
  const name = useTopicLabel()(id)
  const was = leaningOf(polarity)
  const say = (now: string | null) => correct({ part: 'topic', topic: id, was, now })
  return (
    <span className={classes.held}>
      <ValueMenu
        label={name}
        values={LEANINGS.map(value => ({ value, label: t(`feedback.sentiments.${value}`) }))}
        value={was}
        onChoose={say}
        testId="correct-topic"
        more={
          <Menu.Item component={AppLink} href={scope.to('/feedback', { topic: id })} data-testid="reading-topic">
            {t('corrections.others')}
          </Menu.Item>
        }
      >
        {children}
      </ValueMenu>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={t('corrections.removeNamed', { topic: name })}
        onClick={() => say(null)}
        data-testid="correct-topic-remove"
      >
        <Icon name="close" size={13} />
      </ActionIcon>
    </span>
  )
}
