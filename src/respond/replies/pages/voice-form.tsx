import { Button, Radio, Stack, Tabs } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Failed } from '../../../ui/loaded.tsx'
import { Panel } from '../../../ui/page.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { toast } from '../../../ui/toasts.tsx'
import type { VoiceView } from '../schema.ts'
import { type HouseTone, TONES_OF_HOUSE } from '../voice.ts'
import { REPLY_LANGUAGES, type ReplyLanguage } from '../words.ts'
import { keepVoice, voiceQuery } from './data.ts'
import { LANGUAGE_NAMES } from './language-names.ts'
import { ownLanguage } from './own-language.ts'
import classes from './replies.module.css'
import { VoiceWordsFields } from './voice-words-fields.tsx'

/** Tone of the house, and by language who signs and how to reach them. */
export function VoiceForm({ voice }: { voice: VoiceView }) {
  const { t } = useTranslation()
  const { mayManage } = useScope()
  const [draft, setDraft] = useState(voice)
  const [shown, setShown] = useState<ReplyLanguage>(ownLanguage)
  const save = useKeepVoice()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(draft)
  }
  return (
    <Panel title={t('replies.voice.title')} lead={t('replies.voice.lead')} testId="voice">
      <form onSubmit={submit}>
        <Stack gap="lg">
          {save.isError && <Failed error={save.error} />}
          <Radio.Group
            label={t('replies.voice.tone')}
            value={draft.tone}
            onChange={tone => setDraft({ ...draft, tone: tone as HouseTone })}
          >
            <Stack gap="xs" mt="xs">
              {TONES_OF_HOUSE.map(tone => (
                <Radio
                  key={tone}
                  value={tone}
                  disabled={!mayManage}
                  label={t(`replies.voice.tones.${tone}`)}
                  description={t(`replies.voice.toneHint.${tone}`)}
                  data-testid={`voice-tone-${tone}`}
                />
              ))}
            </Stack>
          </Radio.Group>
          <Tabs value={shown} onChange={language => setShown(language as ReplyLanguage)} keepMounted={false}>
            <Tabs.List className={classes.languages}>
              {REPLY_LANGUAGES.map(language => (
                <Tabs.Tab key={language} value={language} lang={language} data-testid={`voice-${language}`}>
                  {LANGUAGE_NAMES[language]}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            <Tabs.Panel value={shown} pt="md">
              <VoiceWordsFields
                language={shown}
                voice={draft}
                onChange={words => setDraft({ ...draft, words: { ...draft.words, [shown]: words } })}
              />
            </Tabs.Panel>
          </Tabs>
          {mayManage && (
            <Button type="submit" loading={save.isPending} style={{ alignSelf: 'flex-start' }} data-testid="voice-save">
              {t('ui.save')}
            </Button>
          )}
        </Stack>
      </form>
    </Panel>
  )
}

function useKeepVoice() {
  const { t } = useTranslation()
  const scope = useScope()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (voice: VoiceView) => keepVoice(scope, voice),
    onSuccess: async kept => {
      client.setQueryData(voiceQuery(scope).queryKey, kept)
      await client.invalidateQueries({ queryKey: [scope.slug, 'draft'] })
      toast({ tone: 'good', text: t('replies.voice.kept') })
    },
  })
}
