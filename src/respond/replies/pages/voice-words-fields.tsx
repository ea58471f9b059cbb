import { Stack, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useScope } from '../../../ui/scope.tsx'
import type { VoiceView } from '../schema.ts'
import { contactsOf, signatureIn, type VoiceWords } from '../voice.ts'
import type { ReplyLanguage } from '../words.ts'
import { LANGUAGE_NAMES } from './language-names.ts'

const LONGEST: Record<keyof VoiceWords, number> = { team: 60, signature: 200, email: 254, phone: 40, url: 200 }
const FIELDS = Object.keys(LONGEST) as (keyof VoiceWords)[]

interface VoiceWordsFieldsProps {
  language: ReplyLanguage
  voice: VoiceView
  onChange: (words: VoiceWords) => void
}

export function VoiceWordsFields({ language, voice, onChange }: VoiceWordsFieldsProps) {
  const { t } = useTranslation()
  const { mayManage, name: house } = useScope()
  const words = voice.words[language]
  const { contacts, team } = signatureIn(voice, language, { house, member: '' })
  const isLent = contactsOf(words).length === 0 && contacts.length > 0
  return (
    <Stack gap="md" maw="30rem">
      {FIELDS.map(field => (
        <TextInput
          key={field}
          label={t(`replies.voice.${field}`)}
          description={
            field === 'signature'
              ? t('replies.voice.signatureHint', { member: '{{member}}', team: '{{team}}' })
              : undefined
          }
          placeholder={field === 'team' ? team : undefined}
          type={field === 'email' ? 'email' : 'text'}
          lang={language}
          maxLength={LONGEST[field]}
          disabled={!mayManage}
          value={words[field]}
          onChange={event => onChange({ ...words, [field]: event.currentTarget.value })}
          aria-label={`${t(`replies.voice.${field}`)} (${LANGUAGE_NAMES[language]})`}
          data-testid={`voice-${field}`}
        />
      ))}
      <Text size="sm" c="dimmed" data-testid="voice-contact">
        {contacts.length === 0 && t('replies.voice.noContact')}
        {isLent && t('replies.voice.lentContact', { contact: contacts.join(' / ') })}
      </Text>
    </Stack>
  )
}
