import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import type { Said } from './data.ts'

type Change = Pick<Said, 'part' | 'topic' | 'was' | 'now'>

/** Says what was corrected in the reader's language. */
export function useCorrectionWords(topicName: (id: string) => string) {
  const { t, i18n } = useTranslation()
  const { language } = useFormats()
  const value = (part: Said['part'], one: string | null): string => {
    if (part === 'language') return one === null ? '' : language(one)
    if (part === 'tone') return t(`feedback.tones.${one}`)
    return t(`feedback.sentiments.${one}`)
  }
  return {
    value,
    change: ({ part, topic, was, now }: Change): string => {
      const name = topicName(topic ?? '')
      if (part === 'topic' && was === null) return t('corrections.added', { topic: name, now: value(part, now) })
      if (part === 'topic' && now === null) return t('corrections.removed', { topic: name })
      return t('corrections.changed', {
        part: part === 'topic' ? name : t(`corrections.parts.${part}`),
        was: value(part, was),
        now: value(part, now),
      })
    },
    /** Who corrected, each once. */
    members: (said: readonly Said[]): string =>
      new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format([
        ...new Set(said.map(one => one.by ?? t('corrections.somebody'))),
      ]),
  }
}
