import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { AppLink } from '../../../ui/link.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { type Filter, filterParams, signOf } from './filter-url.ts'
import classes from './list.module.css'

/** The ways into the list that everybody has. */
export const VIEWS: { name: 'all' | 'mine' | 'mentions' | 'nobodys' | 'worried'; filter: Filter }[] = [
  { name: 'all', filter: {} },
  { name: 'mine', filter: { done: 'no', owner: ['me'] } },
  { name: 'mentions', filter: { mentions: 'me' } },
  { name: 'nobodys', filter: { done: 'no', owner: ['nobody'] } },
  { name: 'worried', filter: { done: 'no', sentiment: ['negative'] } },
]

export const isDefaultView = (filter: Filter) => VIEWS.some(view => signOf(view.filter) === signOf(filter))

interface ViewsProps {
  filter: Filter
  /** Further views, of whoever looks and of the team. */
  children: ReactNode
}

export function Views({ filter, children }: ViewsProps) {
  const { t } = useTranslation()
  const scope = useScope()
  const here = signOf(filter)
  return (
    <nav className={classes.views} aria-label={t('feedback.views')}>
      {VIEWS.map(view => (
        <AppLink
          key={view.name}
          href={scope.to('/feedback', filterParams(view.filter))}
          className={classes.view}
          aria-current={signOf(view.filter) === here ? 'page' : undefined}
          data-testid={`view-${view.name}`}
        >
          {t(`feedback.view.${view.name}`)}
        </AppLink>
      ))}
      {children}
    </nav>
  )
}
