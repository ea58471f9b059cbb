import { useQueryClient } from '@tanstack/react-query'
import { RetentionForm } from '../../collect/retention/pages/retention-form.tsx'
import { sessionQuery } from '../../people/members/pages/session.ts'
import { WorkspaceForm } from '../../people/workspaces/pages/workspace-form.tsx'
import { useScope } from '../../ui/scope.tsx'
import { SourceRemoval } from './source-removal.tsx'
import { WorkspaceMove } from './workspace-move.tsx'
import { WorkspaceRemoval } from './workspace-removal.tsx'

/** What the workspace is, for everybody in it; what it keeps and what goes for good, for those who manage it. */
export function SettingsWorkspace() {
  const client = useQueryClient()
  const scope = useScope()
  return (
    <>
      <WorkspaceForm onSaved={() => void client.invalidateQueries({ queryKey: sessionQuery.queryKey })} />
      {scope.mayManage && <RetentionForm />}
      {scope.isOwner && <WorkspaceMove />}
      {scope.mayManage && <SourceRemoval />}
      {scope.isOwner && <WorkspaceRemoval />}
    </>
  )
}
