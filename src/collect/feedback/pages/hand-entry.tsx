import { Autocomplete, Button, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../ui/api.ts'
import { errorText } from '../../../ui/i18n.ts'
import { Failed } from '../../../ui/loaded.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { toast } from '../../../ui/toasts.tsx'
import { useGo } from '../../../ui/url.ts'
import { StarChoice } from './star-choice.tsx'
import { useVocabulary } from './vocabulary.tsx'

const EMPTY = { source: '', verbatim: '', title: '', author: '', product: '', day: '', url: '' }
type Field = keyof typeof EMPTY

/** One thing a customer said on the phone, at the counter, in a letter. */
export function HandEntry() {
  const { t } = useTranslation()
  const { sources, products } = useVocabulary()
  const [entry, setEntry] = useState(EMPTY)
  const [stars, setStars] = useState<number | null>(null)
  const write = useWriting(() => {
    setEntry(before => ({ ...EMPTY, source: before.source, product: before.product }))
    setStars(null)
  })
  const field = (name: Field) => ({
    label: t(`feedback.entry.${name}`),
    value: entry[name],
    onChange: (event: { currentTarget: { value: string } } | string) => {
      const value = typeof event === 'string' ? event : event.currentTarget.value
      setEntry(before => ({ ...before, [name]: value }))
    },
    'data-testid': `entry-${name}`,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    write.mutate(wordsOf(entry, stars))
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {write.isError && <Failed error={write.error} />}
        <Textarea {...field('verbatim')} autosize minRows={4} required={stars === null} />
        <StarChoice value={stars} onChange={setStars} />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          <Autocomplete
            {...field('source')}
            data={sources.map(one => one.name)}
            required
            description={t('feedback.entry.sourceHint')}
          />
          <Autocomplete
            {...field('product')}
            data={[...new Set(products.map(one => one.name))]}
            description={t('feedback.entry.productHint')}
          />
          <TextInput {...field('author')} />
          <TextInput {...field('day')} type="date" />
          <TextInput {...field('title')} />
          <TextInput {...field('url')} type="url" />
        </SimpleGrid>
        <Button
          type="submit"
          loading={write.isPending}
          style={{ justifySelf: 'start', alignSelf: 'flex-start' }}
          data-testid="entry-save"
        >
          {t('feedback.entry.save')}
        </Button>
      </Stack>
    </form>
  )
}

function wordsOf({ day, ...texts }: typeof EMPTY, stars: number | null) {
  const orNull = (text: string) => text.trim() || null
  return {
    ...texts,
    author: orNull(texts.author),
    product: orNull(texts.product),
    url: orNull(texts.url),
    saidAt: day === '' ? null : new Date(`${day}T12:00:00`).toISOString(),
    rating: stars === null ? null : { value: stars, min: 1, max: 5 },
  }
}

function useWriting(onDone: () => void) {
  const { t } = useTranslation()
  const scope = useScope()
  const go = useGo()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (entry: ReturnType<typeof wordsOf>) => api.post<{ id: string }>(scope.at('/feedback'), entry),
    onError: error => toast({ tone: 'bad', text: errorText(error) }),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: [scope.slug] })
      onDone()
      toast({
        text: t('feedback.entry.saved'),
        action: { label: t('feedback.entry.see'), run: () => void go(scope.to(`/feedback/${id}`)) },
      })
    },
  })
}
