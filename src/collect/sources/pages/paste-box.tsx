import { Button, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useScope } from '../../../ui/scope.tsx'
import { sendText } from './uploads.ts'

/** Rows copied out of a spreadsheet or a page; read like a file. */
export function PasteBox({ onSent }: { onSent: () => void }) {
  const { t } = useTranslation()
  const scope = useScope()
  const [text, setText] = useState('')
  const send = () => {
    sendText(scope, text, t('sources.pastedName'))
    setText('')
    onSent()
  }
  return (
    <Stack gap="sm" align="flex-start">
      <Textarea
        w="100%"
        label={t('sources.paste')}
        description={t('sources.pasteHint')}
        autosize
        minRows={5}
        maxRows={14}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
        data-testid="paste-text"
      />
      <Button onClick={send} disabled={text.trim() === ''} data-testid="paste-read">
        {t('sources.pasteRead')}
      </Button>
    </Stack>
  )
}
