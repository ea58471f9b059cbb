import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { CorrectionCount } from '../../analyze/corrections/pages/count.tsx'
import { type TopicWords, topicsQuery } from '../../analyze/readings/pages/data.ts'
import { newTopic } from '../../analyze/readings/pages/topic-words.ts'
import { TopicSettings } from '../../analyze/readings/pages/topics.tsx'
import type { Suggested } from '../../analyze/suggested-topics/pages/data.ts'
import { SuggestedTopics } from '../../analyze/suggested-topics/pages/suggested.tsx'
import { currentLocale } from '../../ui/i18n.ts'
import { useScope } from '../../ui/scope.tsx'

/** What readings look for, what they do not catch yet, and how often members had to correct them. */
export function SettingsTopics() {
  const scope = useScope()
  const [editing, setEditing] = useState<TopicWords | null>(null)
  const { data: topics = [] } = useQuery(topicsQuery(scope))
  const locale = currentLocale()
  return (
    <>
      <CorrectionCount />
      {scope.mayManage && (
        <SuggestedTopics
          topics={topics.map(({ id, label }) => ({ id, label: label[locale] }))}
          onMake={({ language, name, words }) => setEditing(withWords(named(language, name), language, words))}
          onAdd={(id, { language, words }) => {
            const topic = topics.find(one => one.id === id)
            if (topic) setEditing(withWords(topic, language, words))
          }}
        />
      )}
      <TopicSettings editing={editing} onEdit={setEditing} />
    </>
  )
}

function named(language: Suggested['language'], name: string): TopicWords {
  const topic = newTopic()
  return { ...topic, label: { ...topic.label, [language]: name } }
}

const withWords = (topic: TopicWords, language: Suggested['language'], words: readonly string[]): TopicWords => ({
  ...topic,
  seeds: { ...topic.seeds, [language]: [...new Set([...topic.seeds[language], ...words])] },
})
