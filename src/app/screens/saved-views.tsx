import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Filter, filterParams, isFiltered, signOf } from '../../collect/feedback/pages/filter-url.ts'
import { isDefaultView } from '../../collect/feedback/pages/views.tsx'
import { viewsQuery } from '../../route/views/pages/data.ts'
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
  if (views === undefined) return null
  const here = signOf(filter)
  const open = views.find(view => signOf(view.filter) === here)
  const mayChange = open !== undefined && scope.mayWrite && (open.own || scope.mayManage)
  const maySave = open === undefined && scope.mayWrite && isFiltered(filter) && !isDefaultView(filter)
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
