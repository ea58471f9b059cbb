import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { AppLink } from '../../../ui/link.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Panel } from '../../../ui/page.tsx'
import { useScope } from '../../../ui/scope.tsx'
import type { AlarmVoices, WeekView } from '../schema.ts'
import { weekQuery } from './data.ts'
import classes from './themes.module.css'
import { useThemeWords } from './words.ts'

interface WeekProps {
  draw: (voices: AlarmVoices['voices']) => ReactNode
}

/** What changed in the newest week, in words, with a voice for each change. */
export function Week({ draw }: WeekProps) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const words = useThemeWords()
  const query = useQuery(weekQuery(useScope()))
  const found = query.data
  const lead = found
    ? t('themes.weekLead', {
        days: words.days(found),
        count: found.pieces,
        shown: number(found.pieces),
        usual: number(found.usual),
      })
    : ''
  return (
    <Panel title={t('themes.week')} lead={lead} testId="week">
      <Loaded query={query}>
        {view =>
          view === null || view.changes.length === 0 ? (
            <p className={classes.soft}>{t('themes.noChanges')}</p>
          ) : (
            <ul className={classes.list}>
              {view.changes.map(change => (
                <ChangeLine key={`${change.topic.id} ${change.side}`} change={change} draw={draw} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  )
}

function ChangeLine({ change, draw }: WeekProps & { change: WeekView['changes'][number] }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const scope = useScope()
  const words = useThemeWords()
  const { side, trend, topic, now, usual, voice, filter } = change
  return (
    <li data-testid="week-change">
      <AppLink href={scope.to('/feedback', filter)} className={classes.name}>
        {t(`themes.changed.${side}.${trend}`, {
          topic: words.topic(topic),
          now: number(now),
          usual: words.roughly(usual),
        })}
      </AppLink>
      {voice !== null && draw([voice])}
    </li>
  )
}
