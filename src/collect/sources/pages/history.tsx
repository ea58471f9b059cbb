import { Button, Group, Modal, Text, Tooltip } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../ui/api.ts'
import { useFormats } from '../../../ui/format.ts'
import { errorText } from '../../../ui/i18n.ts'
import { useScope } from '../../../ui/scope.tsx'
import { toast } from '../../../ui/toasts.tsx'
import { type Import, importsQuery, isUnderWay } from './data.ts'
import classes from './import.module.css'
import { Rejects } from './import-progress.tsx'

/** Everything that was brought in, newest first; each can be taken back. */
export function ImportHistory({ imports }: { imports: readonly Import[] }) {
  const [undoing, setUndoing] = useState<Import | null>(null)
  return (
    <>
      <ul className={classes.history} data-testid="import-history">
        {imports.map(run => (
          <HistoryLine key={run.id} run={run} all={imports} onUndo={() => setUndoing(run)} />
        ))}
      </ul>
      <UndoDialog run={undoing} onClose={() => setUndoing(null)} />
    </>
  )
}

function HistoryLine({ run, all, onUndo }: { run: Import; all: readonly Import[]; onUndo: () => void }) {
  const { t } = useTranslation()
  const { moment, number } = useFormats()
  const { mayWrite } = useScope()
  const blocker = all.find(one => one.id === run.undoBlockedBy)
  const blocked = run.undoBlockedBy !== null
  const reason = t('sources.undoBlocked', { file: blocker?.file ?? '' })
  const facts = [
    t(`sources.stateShort.${run.state}`),
    run.source.name,
    moment(run.createdAt),
    t('sources.brought', { count: run.imported, shown: number(run.imported) }),
  ]
  return (
    <li>
      <div>
        <Text fw={550} className={classes.file}>
          {run.file}
        </Text>
        <Text size="sm" c="dimmed">
          {facts.join(' · ')}
        </Text>
        <Rejects run={run} />
      </div>
      {mayWrite && !isUnderWay(run) && run.state !== 'undone' && run.state !== 'failed' && (
        <Tooltip label={reason} disabled={!blocked} multiline maw={280}>
          <Button
            size="compact-sm"
            variant="default"
            onClick={event => (blocked ? event.preventDefault() : onUndo())}
            data-disabled={blocked || undefined}
            aria-disabled={blocked}
            aria-description={blocked ? reason : undefined}
            data-testid="import-undo"
          >
            {t('sources.undo')}
          </Button>
        </Tooltip>
      )}
    </li>
  )
}

function UndoDialog({ run, onClose }: { run: Import | null; onClose: () => void }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const scope = useScope()
  const client = useQueryClient()
  const undo = useMutation({
    mutationFn: (id: string) => api.post(scope.at(`/imports/${id}/undo`)),
    onError: error => toast({ tone: 'bad', text: errorText(error) }),
    onSettled: () => {
      onClose()
      return client.invalidateQueries({ queryKey: importsQuery(scope).queryKey })
    },
  })
  return (
    <Modal
      opened={run !== null}
      onClose={onClose}
      title={t('sources.undoTitle')}
      centered
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      {run && (
        <>
          <Text>{t('sources.undoWhat', { file: run.file, count: run.imported, shown: number(run.imported) })}</Text>
          {run.updated > 0 && (
            <Text mt="xs">{t('sources.undoChanged', { count: run.updated, shown: number(run.updated) })}</Text>
          )}
          <Group justify="flex-end" mt="lg">
            <Button variant="default" onClick={onClose}>
              {t('ui.keep')}
            </Button>
            <Button
              color="ember"
              loading={undo.isPending}
              onClick={() => undo.mutate(run.id)}
              data-testid="import-undo-confirm"
            >
              {t('sources.undo')}
            </Button>
          </Group>
        </>
      )}
    </Modal>
  )
}
