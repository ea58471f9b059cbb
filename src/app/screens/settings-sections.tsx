import { type ComponentType, lazy } from 'react'

interface SettingsSection {
  id:
    | 'you'
    | 'safety'
    | 'workspace'
    | 'people'
    | 'mail'
    | 'keys'
    | 'model'
    | 'audit'
    | 'health'
    | 'deletions'
    | 'topics'
    | 'learned'
    | 'tags'
    | 'replies'
  group: 'personal' | 'house' | 'reading' | 'answering'
  /** Some sections are for those alone who may manage the workspace. */
  to: 'everybody' | 'managers'
  Screen: ComponentType
}

/** Every section of the settings, in the order of the menu; those of a group stand together. */
export const SECTIONS: SettingsSection[] = [
  {
    id: 'you',
    group: 'personal',
    to: 'everybody',
    Screen: lazy(() => import('./settings-you.tsx').then(part => ({ default: part.SettingsYou }))),
  },
  {
    id: 'safety',
    group: 'personal',
    to: 'everybody',
    Screen: lazy(() => import('./settings-safety.tsx').then(part => ({ default: part.SettingsSafety }))),
  },
  {
    id: 'workspace',
    group: 'house',
    to: 'everybody',
    Screen: lazy(() => import('./settings-workspace.tsx').then(part => ({ default: part.SettingsWorkspace }))),
  },
  {
    id: 'people',
    group: 'house',
    to: 'everybody',
    Screen: lazy(() => import('./settings-people.tsx').then(part => ({ default: part.SettingsPeople }))),
  },
  {
    id: 'mail',
    group: 'house',
    to: 'managers',
    Screen: lazy(() => import('../../people/mail/pages/mail.tsx').then(part => ({ default: part.MailSettings }))),
  },
  {
    id: 'keys',
    group: 'house',
    to: 'managers',
    Screen: lazy(() => import('../../people/api-keys/pages/api-keys.tsx').then(part => ({ default: part.ApiKeys }))),
  },
  {
    id: 'model',
    group: 'house',
    to: 'managers',
    Screen: lazy(() =>
      import('../../analyze/model/pages/model-settings.tsx').then(part => ({ default: part.ModelSettings })),
    ),
  },
  {
    id: 'audit',
    group: 'house',
    to: 'managers',
    Screen: lazy(() => import('../../people/audit/pages/audit.tsx').then(part => ({ default: part.AuditLog }))),
  },
  {
    id: 'health',
    group: 'house',
    to: 'managers',
    Screen: lazy(() => import('./health.tsx').then(part => ({ default: part.HouseHealth }))),
  },
  {
    id: 'deletions',
    group: 'house',
    to: 'managers',
    Screen: lazy(() =>
      import('../../collect/deletions/pages/deletions.tsx').then(part => ({ default: part.Deletions })),
    ),
  },
  {
    id: 'topics',
    group: 'reading',
    to: 'everybody',
    Screen: lazy(() => import('./settings-topics.tsx').then(part => ({ default: part.SettingsTopics }))),
  },
  {
    id: 'learned',
    group: 'reading',
    to: 'everybody',
    Screen: lazy(() => import('./settings-learned.tsx').then(part => ({ default: part.SettingsLearned }))),
  },
  {
    id: 'tags',
    group: 'reading',
    to: 'everybody',
    Screen: lazy(() => import('../../route/tags/pages/tags.tsx').then(part => ({ default: part.TagSettings }))),
  },
  {
    id: 'replies',
    group: 'answering',
    to: 'everybody',
    Screen: lazy(() =>
      import('../../respond/replies/pages/reply-settings.tsx').then(part => ({ default: part.ReplySettings })),
    ),
  },
]
