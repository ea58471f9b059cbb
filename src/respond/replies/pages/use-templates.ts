import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toast } from '../../../ui/toasts.tsx'
import { fillTemplate } from '../fill.ts'
import type { DraftView, TemplateView } from '../schema.ts'
import type { useKeptText } from './use-kept-text.ts'

/** Templates in the editor: by a button, or by a slash at the beginning of a line. */
export function useTemplates(reply: ReturnType<typeof useKeptText>, draft: DraftView) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  const slash = (key: string): boolean => {
    const at = reply.area.current?.selectionStart ?? 0
    const isLineStart = at === 0 || reply.text[at - 1] === '\n'
    if (key !== '/' || !isLineStart || reply.isComposing) return false
    setOpened(true)
    return true
  }
  const choose = (template: TemplateView) => {
    const { text, fallen } = fillTemplate(template.text, draft.values)
    const at = reply.area.current?.selectionStart ?? reply.text.length
    const isWhole = reply.isUntouched || reply.text.trim() === ''
    reply.put(isWhole ? { start: 0, end: reply.text.length, text } : { start: at, end: at, text })
    const names = fallen.map(name => t(`replies.variable.${name}`)).join(', ')
    if (names) toast({ text: t('replies.template.fallen', { names }) })
  }
  return { opened, setOpened, slash, choose }
}
