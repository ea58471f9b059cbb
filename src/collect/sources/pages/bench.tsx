import { Button, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../ui/api.ts'
import { errorText } from '../../../ui/i18n.ts'
import { type Scope, useScope } from '../../../ui/scope.tsx'
import { toast } from '../../../ui/toasts.tsx'
import { type Import, importsQuery } from './data.ts'
import classes from './import.module.css'
import { UploadCard } from './upload-card.tsx'
import { release, type Sent, useUploads } from './uploads.ts'

const wantedOf = (sent: Sent) => sent.members.filter(draft => draft.wanted && draft.source.trim() !== '')

async function startOne(scope: Scope, sent: Sent): Promise<void> {
  for (const draft of wantedOf(sent)) {
    const { member } = draft.member
    const mapping = draft.mapping === null ? {} : { mapping: draft.mapping }
    await api.post<Import>(scope.at('/imports'), {
      upload: sent.upload,
      member,
      source: draft.source.trim(),
      ...mapping,
    })
    release(sent.key, [member])
  }
}

/** What lies on the bench: files being sent, files waiting for a word, and one button that starts them all. */
export function UploadBench() {
  const { t } = useTranslation()
  const scope = useScope()
  const client = useQueryClient()
  const uploads = useUploads(scope)
  const ready = uploads.flatMap(wantedOf)
  const start = useMutation({
    mutationFn: async () => {
      for (const sent of uploads) await startOne(scope, sent)
    },
    onError: error => toast({ tone: 'bad', text: errorText(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: importsQuery(scope).queryKey }),
  })
  if (uploads.length === 0) return null
  return (
    <Stack gap="md" data-testid="upload-bench">
      {uploads.map(sent => (
        <UploadCard key={sent.key} sent={sent} />
      ))}
      {uploads.some(sent => sent.members.some(draft => draft.mapping !== null)) && (
        <div className={classes.startBar}>
          <Text size="sm">{t('sources.readyFiles', { count: ready.length })}</Text>
          <Button
            size="md"
            onClick={() => start.mutate()}
            loading={start.isPending}
            disabled={ready.length === 0}
            data-testid="import-start"
          >
            {t('sources.start', { count: ready.length })}
          </Button>
        </div>
      )}
    </Stack>
  )
}
