import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { api } from '../../../ui/api.ts'
import { Line, LineList } from '../../../ui/lines.tsx'
import { AppLink } from '../../../ui/link.tsx'
import { Panel } from '../../../ui/page.tsx'
import { SureButton } from '../../../ui/sure-button.tsx'
import { useAction } from '../../../ui/use-action.ts'
import type { Role } from '../../members/schema.ts'

interface YourWorkspacesProps {
  workspaces: readonly { slug: string; name: string; role: Role }[]
  onLeft: () => Promise<unknown>
}

/** Every workspace the person is in, with the way out of each. */
export function YourWorkspaces({ workspaces, onLeft }: YourWorkspacesProps) {
  const { t } = useTranslation()
  const leave = useAction((slug: string) => api.remove(`/api/workspaces/${slug}/membership`), {
    said: t('workspaces.left'),
    onDone: () => void onLeft(),
  })
  return (
    <Panel title={t('workspaces.yours')}>
      <LineList label={t('workspaces.yours')}>
        {workspaces.map(({ slug, name, role }) => (
          <Line
            key={slug}
            name={
              <Anchor component={AppLink} href={`/w/${slug}`}>
                {name}
              </Anchor>
            }
            small={t(`people.role.${role}`)}
            testId="your-workspace"
          >
            <SureButton
              label={t('workspaces.leave')}
              name={t('workspaces.leaveName', { name })}
              question={t('workspaces.leaveQuestion', { name })}
              busy={leave.isPending && leave.variables === slug}
              onSure={() => leave.mutate(slug)}
              testId="workspace-leave"
            />
          </Line>
        ))}
      </LineList>
    </Panel>
  )
}
