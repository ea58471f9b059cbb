import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { AppLink } from '../../../ui/link.tsx'
import { useScope } from '../../../ui/scope.tsx'
import type { GroupView } from '../schema.ts'
import classes from './checklist.module.css'
import { AllStatements } from './statements.tsx'

interface GroupListProps {
  groups: readonly GroupView[]
  /** Said where there is none. */
  none: string
  /** What can be done with one, beside it. */
  beside?: (group: GroupView) => ReactNode
}

/** What several customers say, under the words they share, with how many and what three of them say. */
export function GroupList({ groups, none, beside }: GroupListProps) {
  if (groups.length === 0) return <p className={classes.none}>{none}</p>
  return (
    <ol className={classes.groups}>
      {groups.map(group => (
        <OneGroup key={group.id} group={group}>
          {beside?.(group)}
        </OneGroup>
      ))}
    </ol>
  )
}

function OneGroup({ group, children }: { group: GroupView; children: ReactNode }) {
  const { number } = useFormats()
  const scope = useScope()
  const { id, heading, language, count, was, examples } = group
  return (
    <li className={classes.group} data-testid="checklist-group">
      <b className={classes.number}>{number(count)}</b>
      <div className={classes.said}>
        {heading !== null && (
          <b className={classes.heading} lang={language} data-testid="checklist-heading">
            {heading}
          </b>
        )}
        <ul className={classes.quotes} lang={language}>
          {examples.map(({ feedback, text }) => (
            <li key={feedback}>
              <AppLink href={scope.to(`/feedback/${feedback}`)} className={classes.quote}>
                {text}
              </AppLink>
            </li>
          ))}
        </ul>
        <div className={classes.aside}>
          {was !== null && <Change now={count} was={was} />}
          {children}
          {count > examples.length && <AllStatements group={id} count={count} language={language} />}
        </div>
      </div>
    </li>
  )
}

function Change({ now, was }: { now: number; was: number }) {
  const { t } = useTranslation()
  const { number, change } = useFormats()
  if (was === 0) return <span className={classes.fresh}>{t('checklist.fresh')}</span>
  return <span>{t('dashboards.was', { before: number(was), change: change(now / was - 1) })}</span>
}
