import { Button, Modal, Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../ui/api.ts'
import { Failed } from '../../../ui/loaded.tsx'
import { useGo } from '../../../ui/url.ts'
import { browserZone, ZoneSelect } from '../../../ui/zone-select.tsx'

export function NewWorkspace({ onClose, onOpened }: { onClose: () => void; onOpened: () => Promise<unknown> }) {
  const { t } = useTranslation()
  const go = useGo()
  const [name, setName] = useState('')
  const [zone, setZone] = useState(browserZone)
  const open = useMutation({
    mutationFn: () => api.post<{ slug: string }>('/api/workspaces', { name: name.trim(), zone }),
    onSuccess: async ({ slug }) => {
      await onOpened()
      onClose()
      await go(`/w/${slug}`)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    open.mutate()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      centered
      title={t('workspaces.another')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form onSubmit={submit}>
        <Stack>
          {open.isError && <Failed error={open.error} />}
          <TextInput
            label={t('workspaces.name')}
            required
            maxLength={120}
            data-autofocus
            value={name}
            onChange={event => setName(event.currentTarget.value)}
            data-testid="new-workspace-name"
          />
          <ZoneSelect label={t('workspaces.zone')} value={zone} onChange={setZone} testId="new-workspace-zone" />
          <Button type="submit" loading={open.isPending} data-testid="new-workspace-open">
            {t('workspaces.open')}
          </Button>
        </Stack>
      </form>
    </Modal>
  )
}
