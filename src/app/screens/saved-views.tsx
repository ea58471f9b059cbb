import { useSessionStorage } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Filter, filterParams, isFiltered, signOf } from '../../collect/feedback/pages/filter-url.ts'
import { isDefaultView } from '../../collect/feedback/pages/views.tsx'
import { viewsQuery } from '../../route/views/pages/data.ts'
import { UpdateView } from '../../route/views/pages/update-view.tsx'
import type { SavedView } from '../../route/views/schema.ts'
import { Icon } from '../../ui/icons.tsx'
import { AppLink } from '../../ui/link.tsx'
import { useScope } from '../../ui/scope.tsx'
import classes from './saved-views.module.css'

const ViewDialog = lazy(() =>
  import('../../route/views/pages/view-dialog.tsx').then(part => ({ default: part.ViewDialog })),
)

/** Views that were saved, and a way to save the one at hand or to change the one that is open. */
export function SavedViews({ filter }: { filter: Filter }) {
  const { t } = useTranslation()
  const scope = useScope()
  const { data: views } = useQuery(viewsQuery(scope))
  const [asking, setAsking] = useState(false)
  // Where the present filter began, through a reload too: the view last open, until one of the ways everybody has is taken.
  const [from, setFrom] = useSessionStorage<string | null>({
    key: `earshot ${scope.slug} view`,
    defaultValue: null,
    getInitialValueInEffect: false,
  })
  const here = signOf(filter)
  const open = views?.find(view => signOf(view.filter) === here)
  const isUsual = isDefaultView(filter)
  useEffect(() => {
    if (open !== undefined) setFrom(open.id)
    else if (isUsual) setFrom(null)
  }, [open, isUsual, setFrom])
  if (views === undefined) return null
  const begun = views.find(view => view.id === from)
  const mayTouch = (view: SavedView) => (view.own || scope.mayManage) && (scope.mayWrite || view.audience === 'mine')
  const mayChange = open !== undefined && mayTouch(open)
  const maySave = open === undefined && isFiltered(filter) && !isUsual
  return (
    <>
      {views.map(view => (
        <AppLink
          key={view.id}
          href={scope.to('/feedback', filterParams(view.filter))}
          className={classes.view}
          aria-current={view === open ? 'page' : undefined}
          aria-label={view.audience === 'team' ? t('views.teams', { name: view.name }) : undefined}
          data-testid="saved-view"
        >
          {view.audience === 'team' && <Icon name="customers" size={14} />}
          {view.name}
        </AppLink>
      ))}
      {maySave && begun !== undefined && mayTouch(begun) && (
        <UpdateView view={begun} filter={filter} className={classes.act} />
      )}
      {(mayChange || maySave) && (
        <button
          type="button"
          className={classes.act}
          aria-label={mayChange ? t('views.edit', { name: open.name }) : undefined}
          onClick={() => setAsking(true)}
          data-testid={mayChange ? 'view-edit' : 'view-save'}
        >
          <Icon name={mayChange ? 'pen' : 'plus'} size={14} />
          {!mayChange && t('views.save')}
        </button>
      )}
      {asking && (
        <Suspense>
          <ViewDialog view={open} filter={filter} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </>
  )
}
