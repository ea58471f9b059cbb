import { Button, Group, Modal, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Failed } from '../../../ui/loaded.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { VARIABLES } from '../fill.ts'
import type { TemplateView } from '../schema.ts'
import { REPLY_LANGUAGES, type ReplyLanguage } from '../words.ts'
import { keepTemplate, removeTemplate, templatesQuery } from './data.ts'
import { LANGUAGE_NAMES } from './language-names.ts'
import { TemplatePreview } from './template-preview.tsx'

const LISTS = ['any', 'positive', 'negative'] as const

/** A template to write, with its open places at hand and what it says to a real customer beside it. */
export function TemplateEditor({ template, onClose }: { template: TemplateView; onClose: () => void }) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState(template)
  const area = useRef<HTMLTextAreaElement>(null)
  const { keep, remove } = useTemplateChanges(template.id, onClose)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { id: _, ...input } = draft
    keep.mutate(input)
  }
  const put = (variable: string) => {
    const at = area.current?.selectionEnd ?? draft.text.length
    setDraft({ ...draft, text: `${draft.text.slice(0, at)}{{${variable}}}${draft.text.slice(at)}` })
    area.current?.focus()
  }
  const title = template.id === null ? t('replies.template.add') : t('replies.template.edit')
  return (
    <Modal opened onClose={onClose} title={title} size="xl" closeButtonProps={{ 'aria-label': t('ui.close') }}>
      <form onSubmit={submit}>
        <Stack gap="md">
          {(keep.error ?? remove.error) && <Failed error={keep.error ?? remove.error} />}
          <Group grow>
            <NativeSelect
              label={t('replies.template.language')}
              value={draft.language}
              onChange={event => setDraft({ ...draft, language: event.currentTarget.value as ReplyLanguage })}
              data={REPLY_LANGUAGES.map(language => ({ value: language, label: LANGUAGE_NAMES[language] }))}
              data-testid="template-language"
            />
            <NativeSelect
              label={t('replies.template.for')}
              value={draft.list}
              onChange={event => setDraft({ ...draft, list: event.currentTarget.value as TemplateView['list'] })}
              data={LISTS.map(list => ({ value: list, label: t(`replies.template.list.${list}`) }))}
            />
          </Group>
          <TextInput
            label={t('replies.template.name')}
            maxLength={80}
            required
            value={draft.name}
            onChange={event => setDraft({ ...draft, name: event.currentTarget.value })}
            data-testid="template-name"
          />
          <Textarea
            ref={area}
            label={t('replies.template.text')}
            description={t('replies.template.textHint', { open: '{{', close: '}}' })}
            autosize
            minRows={6}
            maxRows={14}
            maxLength={5000}
            required
            lang={draft.language}
            value={draft.text}
            onChange={event => setDraft({ ...draft, text: event.currentTarget.value })}
            data-testid="template-text"
          />
          <Group gap={6}>
            {VARIABLES.map(variable => (
              <Button key={variable} size="compact-xs" variant="default" onClick={() => put(variable)}>
                {t(`replies.variable.${variable}`)}
              </Button>
            ))}
          </Group>
          <TemplatePreview template={draft} />
          <Group justify="space-between">
            {template.id === null ? (
              <span />
            ) : (
              <Button
                variant="subtle"
                color="ember"
                loading={remove.isPending}
                onClick={() => remove.mutate()}
                data-testid="template-remove"
              >
                {t('replies.template.remove')}
              </Button>
            )}
            <Button type="submit" loading={keep.isPending} data-testid="template-save">
              {t('ui.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

function useTemplateChanges(id: string | null, onDone: () => void) {
  const scope = useScope()
  const client = useQueryClient()
  const onSuccess = async () => {
    onDone()
    await client.invalidateQueries({ queryKey: templatesQuery(scope).queryKey })
  }
  const keep = useMutation({
    mutationFn: (template: Omit<TemplateView, 'id'>) => keepTemplate(scope, id, template),
    onSuccess,
  })
  const remove = useMutation({ mutationFn: () => removeTemplate(scope, id ?? ''), onSuccess })
  return { keep, remove }
}
