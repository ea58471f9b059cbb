import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { AppLink } from '../../../ui/link.tsx'
import { useScope } from '../../../ui/scope.tsx'
import type { GroupView } from '../schema.ts'
import classes from './checklist.module.css'

interface GroupListProps {
  groups: readonly GroupView[]
  /** Said where there is none. */
  none: string
  /** What can be done with one, beside it. */
  beside?: (group: GroupView) => ReactNode
}

/** What several customers say, each in the words of one of them, with how many and the words of others. */
export function GroupList({ groups, none, beside }: GroupListProps) {
  if (groups.length === 0) return <p className={classes.none}>{none}</p>
  return (
    <ol className={classes.groups}>
      {groups.map(group => (
        <OneGroup key={`${group.language} ${group.examples[0]?.feedback} ${group.examples[0]?.text}`} group={group}>
          {beside?.(group)}
        </OneGroup>
      ))}
    </ol>
  )
}

function OneGroup({ group, children }: { group: GroupView; children: ReactNode }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const scope = useScope()
  const [first, ...others] = group.examples
  if (first === undefined) return null
  return (
    <li className={classes.group} data-testid="checklist-group">
      <b className={classes.number}>{number(group.count)}</b>
      <div className={classes.said}>
        <AppLink href={scope.to(`/feedback/${first.feedback}`)} className={classes.quote} lang={group.language}>
          {first.text}
        </AppLink>
        <span className={classes.aside}>
          {group.was !== null && <Change now={group.count} was={group.was} />}
          {children}
        </span>
        {others.length > 0 && (
          <details className={classes.more}>
            <summary>{t('checklist.more', { count: others.length, shown: number(others.length) })}</summary>
            <ul lang={group.language}>
              {others.map(({ feedback, text }) => (
                <li key={`${feedback} ${text}`}>
                  <AppLink href={scope.to(`/feedback/${feedback}`)} className={classes.quote}>
                    {text}
                  </AppLink>
                </li>
              ))}
            </ul>
          </details>
        )}
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
