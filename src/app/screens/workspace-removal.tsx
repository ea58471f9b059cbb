import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Panel } from '../../ui/page.tsx'
import { useScope } from '../../ui/scope.tsx'
import { toast } from '../../ui/toasts.tsx'
import { useGo } from '../../ui/url.ts'
import { RemovalDialog } from './removal-dialog.tsx'
import { learnWorkspaces } from './sample-data.tsx'

/** The way out for a whole workspace. */
export function WorkspaceRemoval() {
  const { t } = useTranslation()
  const scope = useScope()
  const client = useQueryClient()
  const go = useGo()
  const [asking, setAsking] = useState(false)
  const leave = async () => {
    toast({ text: t('removal.removing', { name: scope.name }) })
    await learnWorkspaces(client)
    void go('/', { replace: true })
  }
  return (
    <Panel title={t('removal.workspace')} lead={t('removal.workspaceLead')}>
      <Button variant="light" color="ember" onClick={() => setAsking(true)} data-testid="workspace-remove">
        {t('removal.removeName', { name: scope.name })}
      </Button>
      {asking && (
        <RemovalDialog
          title={t('removal.removeName', { name: scope.name })}
          name={scope.name}
          path={scope.at('/removal')}
          onClose={() => setAsking(false)}
          onAsked={() => void leave()}
        />
      )}
    </Panel>
  )
}
