import { Button, Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../ui/api.ts'
import { Failed } from '../../../ui/loaded.tsx'
import { Panel } from '../../../ui/page.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { toast } from '../../../ui/toasts.tsx'
import { ZoneSelect } from '../../../ui/zone-select.tsx'

/** What the workspace is called and in which zone its days are counted. */
export function WorkspaceForm({ onSaved }: { onSaved: () => void }) {
  const { t } = useTranslation()
  const scope = useScope()
  const [name, setName] = useState(scope.name)
  const [zone, setZone] = useState(scope.zone)
  const save = useMutation({
    mutationFn: () => api.patch(scope.at(''), { name: name.trim(), zone }),
    onSuccess: () => {
      onSaved()
      toast({ text: t('workspaces.saved') })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  const unchanged = name.trim() === scope.name && zone === scope.zone
  return (
    <Panel title={t('workspaces.title')}>
      <form onSubmit={submit}>
        <Stack gap="md" maw="28rem" align="flex-start">
          {save.isError && <Failed error={save.error} />}
          <TextInput
            w="100%"
            label={t('workspaces.name')}
            required
            maxLength={120}
            disabled={!scope.mayManage}
            value={name}
            onChange={event => setName(event.currentTarget.value)}
            data-testid="workspace-name"
          />
          <ZoneSelect
            label={t('workspaces.zone')}
            description={t('workspaces.zoneHint')}
            value={zone}
            onChange={setZone}
            testId="workspace-zone"
          />
          <Button
            type="submit"
            loading={save.isPending}
            disabled={!scope.mayManage || unchanged || name.trim() === ''}
            data-testid="workspace-save"
          >
            {t('ui.save')}
          </Button>
        </Stack>
      </form>
    </Panel>
  )
}
