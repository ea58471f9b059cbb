import { Button, Text } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { errorText } from '../../../ui/i18n.ts'
import { AppLink } from '../../../ui/link.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Panel } from '../../../ui/page.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { toast } from '../../../ui/toasts.tsx'
import { refuse, type Suggested, suggestedQuery, takeRefusalBack } from './data.ts'
import classes from './suggested.module.css'

const Finder = lazy(() => import('../../../ui/finder.tsx').then(part => ({ default: part.Finder })))

interface SuggestedTopicsProps {
  /** What a suggestion can be added to. */
  topics: readonly { id: string; label: string }[]
  onMake: (suggestion: Suggested) => void
  onAdd: (topic: string, suggestion: Suggested) => void
}

/** What customers speak of without any topic catching it, to be made a topic, added to one, or refused. */
export function SuggestedTopics({ topics, onMake, onAdd }: SuggestedTopicsProps) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const query = useQuery(suggestedQuery(useScope()))
  const [adding, setAdding] = useState<Suggested | null>(null)
  return (
    <Panel title={t('suggestedTopics.title')} lead={t('suggestedTopics.lead')} testId="suggested-topics">
      <Loaded query={query}>
        {({ looked, suggestions }) => (
          <>
            {suggestions.length === 0 && <Text c="dimmed">{t('suggestedTopics.none')}</Text>}
            <ul className={classes.list}>
              {suggestions.map(one => (
                <OneTopic key={one.id} suggestion={one} onMake={() => onMake(one)} onAdd={() => setAdding(one)} />
              ))}
            </ul>
            <Text size="xs" c="dimmed" mt="sm">
              {t('suggestedTopics.looked', { count: looked, shown: number(looked) })}
            </Text>
          </>
        )}
      </Loaded>
      {adding && (
        <Suspense>
          <Finder
            title={t('suggestedTopics.choose', { name: adding.name })}
            options={topics}
            onChoose={topic => {
              onAdd(topic, adding)
              setAdding(null)
            }}
            onClose={() => setAdding(null)}
            testId="suggested-choose"
          />
        </Suspense>
      )}
    </Panel>
  )
}

interface OneTopicProps {
  suggestion: Suggested
  onMake: () => void
  onAdd: () => void
}

function OneTopic({ suggestion, onMake, onAdd }: OneTopicProps) {
  const { t } = useTranslation()
  const { number, percent } = useFormats()
  const scope = useScope()
  const refusal = useRefusal(suggestion)
  const { language, name, words, pieces, negative, examples } = suggestion
  return (
    <li className={classes.topic} data-testid="suggested-topic">
      <div className={classes.head}>
        <strong lang={language}>{name}</strong>
        <small>
          {t('dashboards.topicNote', { count: pieces, shown: number(pieces), share: percent(negative / pieces) })}
        </small>
      </div>
      {words.length > 1 && (
        <p className={classes.words} lang={language}>
          {t('suggestedTopics.words', { words: words.join(' · ') })}
        </p>
      )}
      <ul className={classes.examples} lang={language}>
        {examples.map(({ id, text }) => (
          <li key={id}>
            <AppLink href={scope.to(`/feedback/${id}`)}>{text}</AppLink>
          </li>
        ))}
      </ul>
      <div className={classes.acts}>
        <Button
          size="compact-sm"
          variant="light"
          aria-label={`${t('suggestedTopics.make')}: ${name}`}
          onClick={onMake}
          data-testid="suggested-make"
        >
          {t('suggestedTopics.make')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`${t('suggestedTopics.add')}: ${name}`}
          onClick={onAdd}
          data-testid="suggested-add"
        >
          {t('suggestedTopics.add')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-label={`${t('suggestedTopics.refuse')}: ${name}`}
          onClick={() => void refusal()}
          data-testid="suggested-refuse"
        >
          {t('suggestedTopics.refuse')}
        </Button>
      </div>
    </li>
  )
}

/** Takes a suggestion off the screen at once, with a way back. */
function useRefusal(suggestion: Suggested) {
  const { t } = useTranslation()
  const scope = useScope()
  const client = useQueryClient()
  const { queryKey } = suggestedQuery(scope)
  const again = () => client.invalidateQueries({ queryKey })
  const failed = (error: unknown) => {
    toast({ tone: 'bad', text: errorText(error) })
    return again()
  }
  return async () => {
    client.setQueryData(
      queryKey,
      before => before && { ...before, suggestions: before.suggestions.filter(one => one.id !== suggestion.id) },
    )
    try {
      const { id } = await refuse(scope, suggestion)
      const undo = () => takeRefusalBack(scope, id).then(again, failed)
      toast({
        text: t('suggestedTopics.refused', { name: suggestion.name }),
        action: { label: t('ui.undo'), run: () => void undo() },
      })
    } catch (error) {
      await failed(error)
    }
  }
}
