import { Button, Group, Select, Stack, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { Failed } from '../../../ui/loaded.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { toast } from '../../../ui/toasts.tsx'
import { LONGEST_TEXT } from '../limits.ts'
import type { AnnotationInput, AnnotationView } from '../schema.ts'
import { annotationsQuery, keepAnnotation } from './data.ts'

interface Named {
  id: string
  name: string
}

export interface AnnotationFormProps {
  /** What is changed; undefined for a new one. */
  before: AnnotationView | undefined
  /** The day a new one begins with. */
  today: string
  sources: readonly Named[]
  products: readonly Named[]
  onDone: () => void
}

const draftOf = (before: AnnotationView | undefined, today: string): AnnotationInput => ({
  day: before?.day ?? today,
  until: before?.until ?? null,
  text: before?.text ?? '',
  source: before?.source?.id ?? null,
  product: before?.product?.id ?? null,
})

/** What happened, on which days, and to what. */
export function AnnotationForm({ before, today, sources, products, onDone }: AnnotationFormProps) {
  const { t } = useTranslation()
  const scope = useScope()
  const client = useQueryClient()
  const { date } = useFormats()
  const [draft, setDraft] = useState(() => draftOf(before, today))
  const set = (change: Partial<AnnotationInput>) => setDraft(now => ({ ...now, ...change }))
  const keep = useMutation({
    mutationFn: () => keepAnnotation(scope, draft, before),
    onSuccess: async () => {
      onDone()
      toast({ text: t('annotations.kept', { day: date(draft.day) }) })
      await client.invalidateQueries(annotationsQuery(scope))
    },
  })
  const backwards = draft.until !== null && draft.until < draft.day
  const submit = (event: FormEvent) => {
    event.preventDefault()
    keep.mutate()
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label={t('annotations.text')}
          placeholder={t('annotations.example')}
          value={draft.text}
          maxLength={LONGEST_TEXT}
          onChange={event => set({ text: event.currentTarget.value })}
          required
          data-autofocus
          data-testid="annotation-text"
        />
        <Group grow align="flex-start">
          <TextInput
            type="date"
            label={t('annotations.day')}
            value={draft.day}
            onChange={event => set({ day: event.currentTarget.value })}
            required
            data-testid="annotation-day"
          />
          <TextInput
            type="date"
            label={t('annotations.until')}
            value={draft.until ?? ''}
            onChange={event => set({ until: event.currentTarget.value || null })}
            error={backwards && t('annotations.backwards')}
            data-testid="annotation-until"
          />
        </Group>
        <Group grow>
          <About kind="source" value={draft.source} choices={sources} onChange={source => set({ source })} />
          <About kind="product" value={draft.product} choices={products} onChange={product => set({ product })} />
        </Group>
        {keep.isError && <Failed error={keep.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t('ui.cancel')}
          </Button>
          <Button
            type="submit"
            loading={keep.isPending}
            disabled={draft.text.trim() === '' || draft.day === '' || backwards}
            data-testid="annotation-save"
          >
            {t('ui.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

interface AboutProps {
  kind: 'source' | 'product'
  value: string | null
  choices: readonly Named[]
  onChange: (id: string | null) => void
}

function About({ kind, value, choices, onChange }: AboutProps) {
  const { t } = useTranslation()
  return (
    <Select
      label={t(`annotations.${kind}`)}
      placeholder={t(`annotations.all.${kind}`)}
      data={choices.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
      clearable
      searchable={choices.length > 8}
      disabled={choices.length === 0}
    />
  )
}
