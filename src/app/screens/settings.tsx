import { NativeSelect } from '@mantine/core'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { AppLink } from '../../ui/link.tsx'
import { Lines } from '../../ui/loaded.tsx'
import { Page } from '../../ui/page.tsx'
import { useScope } from '../../ui/scope.tsx'
import { useAddress, useGo, valuesOf } from '../../ui/url.ts'
import classes from './settings.module.css'
import { SECTIONS } from './settings-sections.tsx'

/** The menu of settings on one side, the chosen section on the other; on a narrow screen the menu is a choice above it. */
export function Settings() {
  const { t } = useTranslation()
  const scope = useScope()
  const go = useGo()
  const shown = SECTIONS.filter(section => section.to === 'everybody' || scope.mayManage)
  const groups = [...new Set(shown.map(section => section.group))]
  const asked = valuesOf(useAddress().params, 'part')[0]
  const { id: part, Screen } = shown.find(section => section.id === asked) ?? (shown[0] as (typeof shown)[0])
  const sectionsOf = (group: (typeof groups)[number]) => shown.filter(section => section.group === group)
  const place = (id: string) => scope.to('/settings', { part: id })
  return (
    <Page title={t('nav.settings')} measure="board">
      <div className={classes.settings}>
        <nav className={classes.menu} aria-label={t('nav.settings')}>
          {groups.map(group => (
            <section key={group}>
              <h2 className={classes.group}>{t(`app.settingsGroup.${group}`)}</h2>
              <ul>
                {sectionsOf(group).map(({ id }) => (
                  <li key={id}>
                    <AppLink
                      href={place(id)}
                      className={classes.item}
                      aria-current={id === part ? 'page' : undefined}
                      data-testid={`settings-${id}`}
                    >
                      {t(`app.settings.${id}`)}
                    </AppLink>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </nav>
        <NativeSelect
          className={classes.choice}
          size="md"
          aria-label={t('nav.settings')}
          value={part}
          onChange={event => void go(place(event.currentTarget.value), { replace: true })}
          data={groups.map(group => ({
            group: t(`app.settingsGroup.${group}`),
            items: sectionsOf(group).map(({ id }) => ({ value: id, label: t(`app.settings.${id}`) })),
          }))}
          data-testid="settings-part"
        />
        <div className={classes.section}>
          <Suspense fallback={<Lines count={6} height={22} />}>
            <Screen />
          </Suspense>
        </div>
      </div>
    </Page>
  )
}
