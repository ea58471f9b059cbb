import { Button, Group, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorText } from '../../../ui/i18n.ts'
import { LOCALE_NAMES, LOCALES } from '../../../ui/locale.ts'
import { useScope } from '../../../ui/scope.tsx'
import { toast } from '../../../ui/toasts.tsx'
import { AREAS } from '../../text/topic.ts'
import { rereadQuery, revertTopic, type Topic, type TopicWords, topicsQuery } from './data.ts'
import { TopicEffect } from './topic-effect.tsx'
import { complete, readWords, writeWords } from './topic-words.ts'
import classes from './topics.module.css'
import { useKeepTopic } from './use-keep-topic.ts'

interface TopicEditorProps {
  topic: TopicWords
  known: readonly Topic[]
  onClose: () => void
}

export function TopicEditor({ topic, known, onClose }: TopicEditorProps) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState(topic)
  const [words, setWords] = useState(() => LOCALES.map(locale => writeWords(topic.seeds[locale])))
  const keep = useKeepTopic(onClose)
  const isNew = topic.id === ''
  const nameless = LOCALES.every(locale => draft.label[locale].trim() === '')
  const typed = () => {
    const seeds = Object.fromEntries(LOCALES.map((locale, place) => [locale, readWords(words[place] ?? '')]))
    return complete({ ...draft, seeds: seeds as TopicWords['seeds'] }, Date.now())
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    keep.mutate(typed())
  }
  const title = isNew ? t('readings.add') : t('readings.editTopic')
  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': t('ui.close') }}>
      <form onSubmit={submit}>
        <Stack gap="md">
          {isNew && (
            <Select
              label={t('readings.area')}
              data={AREAS.map(area => ({ value: area, label: t(`areas.${area}`) }))}
              value={draft.area}
              onChange={area => area && setDraft({ ...draft, area: area as TopicWords['area'] })}
              allowDeselect={false}
              data-testid="topic-area"
            />
          )}
          {LOCALES.map((locale, place) => (
            <fieldset key={locale} className={classes.language} lang={locale}>
              <legend>{LOCALE_NAMES[locale]}</legend>
              <TextInput
                label={t('readings.label')}
                maxLength={60}
                value={draft.label[locale]}
                onChange={event =>
                  setDraft({ ...draft, label: { ...draft.label, [locale]: event.currentTarget.value } })
                }
                data-testid={`topic-label-${locale}`}
              />
              <Textarea
                label={t('readings.words')}
                description={t('readings.wordsHint')}
                autosize
                minRows={2}
                maxRows={6}
                value={words[place]}
                onChange={event => setWords(words.with(place, event.currentTarget.value))}
                data-testid={`topic-words-${locale}`}
              />
            </fieldset>
          ))}
          <TopicEffect draft={typed} disabled={nameless} />
          <Group justify="space-between">
            <Revert origin={known.find(one => one.id === topic.id)?.origin} id={topic.id} onDone={onClose} />
            <Button type="submit" loading={keep.isPending} disabled={nameless} data-testid="topic-save">
              {t('ui.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

function Revert({ origin, id, onDone }: { origin: Topic['origin'] | undefined; id: string; onDone: () => void }) {
  const { t } = useTranslation()
  const scope = useScope()
  const client = useQueryClient()
  const revert = useMutation({
    mutationFn: () => revertTopic(scope, id),
    onError: error => toast({ tone: 'bad', text: errorText(error) }),
    onSuccess: async () => {
      onDone()
      await client.invalidateQueries({ queryKey: topicsQuery(scope).queryKey })
      await client.invalidateQueries({ queryKey: rereadQuery(scope).queryKey })
    },
  })
  if (origin === undefined || origin === 'default') return <span />
  return (
    <Button
      variant="subtle"
      color="ember"
      loading={revert.isPending}
      onClick={() => revert.mutate()}
      data-testid="topic-revert"
    >
      {origin === 'own' ? t('readings.remove') : t('readings.revert')}
    </Button>
  )
}
