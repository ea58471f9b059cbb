import { Button, FileButton, Group, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sendFile } from '../../ui/api.ts'
import { useFormats } from '../../ui/format.ts'
import { Icon } from '../../ui/icons.tsx'
import { Failed } from '../../ui/loaded.tsx'
import { Panel } from '../../ui/page.tsx'
import { useScope } from '../../ui/scope.tsx'
import { toast } from '../../ui/toasts.tsx'

/** The whole workspace as a file, out and in. */
export function WorkspaceMove() {
  const { t } = useTranslation()
  const { number, percent } = useFormats()
  const scope = useScope()
  const client = useQueryClient()
  const [sent, setSent] = useState(0)
  const bring = useMutation({
    mutationFn: (file: File) =>
      sendFile<{ rows: number }>({
        path: scope.at('/packed'),
        file,
        onProgress: sent => setSent(sent / file.size),
        signal: new AbortController().signal,
      }),
    onSuccess: async ({ rows }) => {
      toast({ text: t('moving.done', { rows: number(rows) }) })
      await client.invalidateQueries()
    },
  })
  return (
    <Panel title={t('moving.title')} lead={t('moving.lead')} testId="moving">
      {bring.isError && <Failed error={bring.error} />}
      <Group gap="sm">
        <Button
          component="a"
          href={scope.at('/packed')}
          download
          variant="default"
          leftSection={<Icon name="download" size={16} />}
          data-testid="workspace-pack"
        >
          {t('moving.out')}
        </Button>
        <FileButton onChange={file => file !== null && bring.mutate(file)} accept=".gz,application/gzip">
          {props => (
            <Button {...props} variant="subtle" loading={bring.isPending} data-testid="workspace-unpack">
              {t('moving.in')}
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="dimmed" aria-live="polite">
          {bring.isPending && t('moving.sending', { share: percent(sent) })}
        </Text>
      </Group>
    </Panel>
  )
}
