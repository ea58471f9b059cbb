import { Menu, UnstyledButton } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../ui/icons.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { useGo } from '../../../ui/url.ts'
import classes from './switcher.module.css'

const NewWorkspace = lazy(() => import('./new-workspace.tsx').then(part => ({ default: part.NewWorkspace })))

interface SwitcherProps {
  workspaces: readonly { slug: string; name: string }[]
  mayOpen: boolean
  onOpened: () => Promise<unknown>
}

/** The name of the workspace; with several, or the right to open one, a menu of them. */
export function Switcher({ workspaces, mayOpen, onOpened }: SwitcherProps) {
  const { t } = useTranslation()
  const scope = useScope()
  const go = useGo()
  const [opening, setOpening] = useState(false)
  if (workspaces.length < 2 && !mayOpen)
    return (
      <span className={classes.name} title={scope.name}>
        {scope.name}
      </span>
    )
  return (
    <>
      <Menu position="bottom-start" shadow="md" width={240}>
        <Menu.Target>
          <UnstyledButton className={classes.button} title={scope.name} data-testid="switcher">
            <span className={classes.name}>{scope.name}</span>
            <Icon name="down" size={14} />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('workspaces.yours')}</Menu.Label>
          {workspaces.map(({ slug, name }) => (
            <Menu.Item
              key={slug}
              onClick={() => void go(`/w/${slug}`)}
              aria-current={slug === scope.slug ? 'true' : undefined}
              rightSection={slug === scope.slug ? <Icon name="check" size={14} /> : null}
              data-testid={`switch-${slug}`}
            >
              {name}
            </Menu.Item>
          ))}
          {mayOpen && (
            <>
              <Menu.Divider />
              <Menu.Item
                leftSection={<Icon name="plus" size={14} />}
                onClick={() => setOpening(true)}
                data-testid="new-workspace"
              >
                {t('workspaces.another')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {opening && (
        <Suspense>
          <NewWorkspace onClose={() => setOpening(false)} onOpened={onOpened} />
        </Suspense>
      )}
    </>
  )
}
