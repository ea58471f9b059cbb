import { useQuery } from '@tanstack/react-query'
import { Outlet, useParams } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { PageDrop } from '../../collect/sources/pages/page-drop.tsx'
import { sessionQuery } from '../../people/members/pages/session.ts'
import { ViewerZone } from '../../ui/format.ts'
import { speak } from '../../ui/i18n.ts'
import { ScopeProvider } from '../../ui/scope.tsx'
import { Nav } from './nav.tsx'
import classes from './shell.module.css'

const SampleBanner = lazy(() => import('../screens/sample-banner.tsx').then(part => ({ default: part.SampleBanner })))

/** Everything inside a workspace: the way around on one side, the room on the other. */
export function Frame() {
  const { t } = useTranslation()
  // Of the address only this, or every step through a list would draw the frame anew.
  const slug = useParams({ strict: false, select: (params: { workspace?: string }) => params.workspace })
  const { data: session } = useQuery(sessionQuery)
  const workspace = session?.workspaces.find(one => one.slug === slug)
  const locale = session?.user.locale
  useEffect(() => {
    if (locale) void speak(locale)
  }, [locale])
  if (workspace === undefined) return null
  return (
    <ViewerZone value={session?.user.zone ?? undefined}>
      <ScopeProvider {...workspace}>
        <a className={classes.skip} href="#room">
          {t('app.skip')}
        </a>
        <div className={classes.frame}>
          <Nav />
          <main id="room" className={classes.room} tabIndex={-1}>
            {workspace.sample && (
              <Suspense>
                <SampleBanner />
              </Suspense>
            )}
            <Outlet />
          </main>
        </div>
        <PageDrop />
      </ScopeProvider>
    </ViewerZone>
  )
}
