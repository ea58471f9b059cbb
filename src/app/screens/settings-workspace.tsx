import { useQueryClient } from '@tanstack/react-query'
import { sessionQuery } from '../../people/members/pages/session.ts'
import { WorkspaceForm } from '../../people/workspaces/pages/workspace-form.tsx'

/** What the workspace is, for everybody in it. */
export function SettingsWorkspace() {
  const client = useQueryClient()
  return <WorkspaceForm onSaved={() => void client.invalidateQueries({ queryKey: sessionQuery.queryKey })} />
}
