import { SegmentedControl } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { TopicSettings } from '../../analyze/readings/pages/topics.tsx'
import { PasswordForm } from '../../people/members/pages/password-form.tsx'
import { Profile } from '../../people/members/pages/profile.tsx'
import { sessionQuery } from '../../people/members/pages/session.ts'
import { WorkspaceForm } from '../../people/workspaces/pages/workspace-form.tsx'
import { Page } from '../../ui/page.tsx'
import { useScope } from '../../ui/scope.tsx'
import { useAddress, useGo, valuesOf } from '../../ui/url.ts'

const PARTS = ['you', 'workspace', 'topics'] as const

export function Settings() {
  const { t } = useTranslation()
  const scope = useScope()
  const go = useGo()
  const client = useQueryClient()
  const asked = valuesOf(useAddress().params, 'part')[0]
  const part = PARTS.find(one => one === asked) ?? 'you'
  return (
    <Page
      title={t('nav.settings')}
      measure="reading"
      actions={
        <SegmentedControl
          value={part}
          onChange={value => void go(scope.to('/settings', { part: value }), { replace: true })}
          data={PARTS.map(value => ({ value, label: t(`app.settings.${value}`) }))}
          aria-label={t('nav.settings')}
          data-testid="settings-part"
        />
      }
    >
      {part === 'you' && (
        <>
          <Profile />
          <PasswordForm />
        </>
      )}
      {part === 'workspace' && (
        <WorkspaceForm onSaved={() => void client.invalidateQueries({ queryKey: sessionQuery.queryKey })} />
      )}
      {part === 'topics' && <TopicSettings />}
    </Page>
  )
}
