import { Button, Group, Modal, Stack, Switch, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorText } from '../../../ui/i18n.ts'
import { useScope } from '../../../ui/scope.tsx'
import { toast } from '../../../ui/toasts.tsx'
import { useAction } from '../../../ui/use-action.ts'
import type { NewView, SavedView } from '../schema.ts'
import { viewChanges, viewsQuery } from './data.ts'

interface DialogProps {
  /** What is changed; undefined for a new one. */
  view: SavedView | undefined
  filter: NewView['filter']
  onClose: () => void
}

/** Names a view, and says who sees it. */
export function ViewDialog({ view, filter, onClose }: DialogProps) {
  const { t } = useTranslation()
  const scope = useScope()
  const changes = viewChanges(scope)
  const [name, setName] = useState(view?.name ?? '')
  const [team, setTeam] = useState(view?.audience === 'team')
  const audience = team ? 'team' : 'mine'
  const lead = view?.own === false ? 'notOwn' : team ? 'teamLead' : scope.mayWrite ? 'mineLead' : 'viewerLead'
  const keep = useAction<void, unknown>(
    () => (view ? changes.change(view.id, { name, audience }) : changes.save({ name, audience, filter })),
    { said: t('views.saved', { name: name.trim() }), refresh: [viewsQuery(scope).queryKey], onDone: onClose },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') keep.mutate()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(view ? 'views.heading' : 'views.save')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            label={t('views.name')}
            placeholder={t('views.example')}
            value={name}
            maxLength={60}
            onChange={event => setName(event.currentTarget.value)}
            required
            data-autofocus
            data-testid="view-name"
          />
          <Switch
            label={t('views.team')}
            description={t(`views.${lead}`)}
            checked={team}
            disabled={view?.own === false || !scope.mayWrite}
            onChange={event => setTeam(event.currentTarget.checked)}
            data-testid="view-team"
          />
          <Group justify="space-between">
            <Button type="submit" loading={keep.isPending} data-testid="view-keep">
              {t('ui.save')}
            </Button>
            {view && <Remove view={view} onClose={onClose} />}
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

function Remove({ view, onClose }: { view: SavedView; onClose: () => void }) {
  const { t } = useTranslation()
  const scope = useScope()
  const client = useQueryClient()
  const changes = viewChanges(scope)
  const refresh = () => client.invalidateQueries(viewsQuery(scope))
  const bringBack = () =>
    void changes
      .bringBack(view.id)
      .then(refresh)
      .catch(error => toast({ tone: 'bad', text: errorText(error) }))
  const remove = useAction(() => changes.remove(view.id), {
    refresh: [viewsQuery(scope).queryKey],
    onDone: () => {
      toast({
        text: t('views.removed', { name: view.name }),
        action: { label: t('ui.undo'), run: bringBack },
      })
      onClose()
    },
  })
  return (
    <Button
      variant="subtle"
      color="ember"
      loading={remove.isPending}
      onClick={() => remove.mutate()}
      data-testid="view-remove"
    >
      {t('views.remove')}
    </Button>
  )
}
