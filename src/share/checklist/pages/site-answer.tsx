import { Button, Group, Popover, Stack, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorText } from '../../../ui/i18n.ts'
import { Icon } from '../../../ui/icons.tsx'
import { Failed } from '../../../ui/loaded.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { toast } from '../../../ui/toasts.tsx'
import { LONGEST_ADDRESS } from '../limits.ts'
import type { GroupView, SiteAnswerInput } from '../schema.ts'
import classes from './checklist.module.css'
import { markAnswered, takeBackAnswered } from './data.ts'

/** Whether the site answers a question, and how to say so. */
export function SiteAnswer({ group }: { group: GroupView }) {
  const { t } = useTranslation()
  const scope = useScope()
  const { answered } = group
  if (answered === null) return scope.mayWrite ? <Mark group={group} /> : null
  return (
    <span className={classes.answered} data-testid="site-answered">
      <Icon name="check" size={14} />
      {answered.url === null ? (
        t('checklist.answered')
      ) : (
        <a href={answered.url} target="_blank" rel="noreferrer">
          {t('checklist.answered')}
        </a>
      )}
      {scope.mayWrite && <TakeBack id={answered.id} group={group} />}
    </span>
  )
}

function useAgain() {
  const scope = useScope()
  const client = useQueryClient()
  return () => client.invalidateQueries({ queryKey: [scope.slug, 'checklist'] })
}

function TakeBack({ id, group }: { id: string; group: GroupView }) {
  const { t } = useTranslation()
  const scope = useScope()
  const again = useAgain()
  const failed = (error: unknown) => toast({ tone: 'bad', text: errorText(error) })
  const bringBack = async () => {
    await markAnswered(scope, inputOf(group, group.answered?.url ?? null))
    await again()
  }
  const takeBack = useMutation({
    mutationFn: () => takeBackAnswered(scope, id),
    onSuccess: async () => {
      await again()
      toast({
        text: t('checklist.unmarked'),
        action: { label: t('ui.undo'), run: () => void bringBack().catch(failed) },
      })
    },
    onError: failed,
  })
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      color="gray"
      loading={takeBack.isPending}
      onClick={() => takeBack.mutate()}
      data-testid="site-answer-undo"
      data-off-paper
    >
      {t('checklist.unmark')}
    </Button>
  )
}

const inputOf = (group: GroupView, url: string | null): SiteAnswerInput => ({
  question: group.examples[0]?.text ?? '',
  language: group.language === 'zh' ? 'zh-Hans' : group.language,
  url,
})

function Mark({ group }: { group: GroupView }) {
  const { t } = useTranslation()
  const scope = useScope()
  const again = useAgain()
  const [open, setOpen] = useState(false)
  const [url, setUrl] = useState('')
  const mark = useMutation({
    mutationFn: () => markAnswered(scope, inputOf(group, url.trim() === '' ? null : url.trim())),
    onSuccess: async () => {
      setOpen(false)
      await again()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    mark.mutate()
  }
  return (
    <Popover opened={open} onChange={setOpen} trapFocus withinPortal shadow="md" width={300} position="bottom-start">
      <Popover.Target>
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          onClick={() => setOpen(true)}
          data-testid="site-answer"
          data-off-paper
        >
          {t('checklist.mark')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={submit}>
          <Stack gap="sm">
            <TextInput
              type="url"
              label={t('checklist.where')}
              value={url}
              maxLength={LONGEST_ADDRESS}
              onChange={event => setUrl(event.currentTarget.value)}
              data-autofocus
              data-testid="site-answer-url"
            />
            {mark.isError && <Failed error={mark.error} />}
            <Group justify="flex-end" gap="xs">
              <Button size="compact-sm" variant="default" onClick={() => setOpen(false)}>
                {t('ui.cancel')}
              </Button>
              <Button size="compact-sm" type="submit" loading={mark.isPending} data-testid="site-answer-keep">
                {t('checklist.keep')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
