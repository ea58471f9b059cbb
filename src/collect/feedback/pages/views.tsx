import { useTranslation } from 'react-i18next'
import { AppLink } from '../../../ui/link.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { writeParams } from '../../../ui/url.ts'
import { type Filter, filterParams } from './filter-url.ts'
import classes from './list.module.css'

/** The ways into the list that everybody has. */
const VIEWS: { name: 'all' | 'mine' | 'mentions' | 'nobodys' | 'worried'; filter: Filter }[] = [
  { name: 'all', filter: {} },
  { name: 'mine', filter: { done: 'no', owner: ['me'] } },
  { name: 'mentions', filter: { mentions: 'me' } },
  { name: 'nobodys', filter: { done: 'no', owner: ['nobody'] } },
  { name: 'worried', filter: { done: 'no', sentiment: ['negative'] } },
]

/** What tells one filter from another, in whatever order it was put together. */
const signOf = (filter: Filter) => [...new URLSearchParams(writeParams(filterParams(filter)))].sort().join()

export function Views({ filter }: { filter: Filter }) {
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
    </nav>
  )
}
