import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { AppLink } from '../../../ui/link.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Panel } from '../../../ui/page.tsx'
import { useScope } from '../../../ui/scope.tsx'
import type { AlarmVoices, LeavingView } from '../schema.ts'
import { leavingQuery } from './data.ts'
import classes from './themes.module.css'
import { useThemeWords } from './words.ts'

interface LeavingProps {
  draw: (voices: AlarmVoices['voices']) => ReactNode
}

const FEW = 4

/** Customers who say that they go, with the words that say so and what drove them. */
export function Leaving({ draw }: LeavingProps) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const words = useThemeWords()
  const query = useQuery(leavingQuery(useScope()))
  const found = query.data
  const lead = found
    ? t('leaving.lead', {
        days: words.days(found),
        count: found.pieces,
        shown: number(found.pieces),
        was: number(found.before.pieces),
      })
    : ''
  return (
    <Panel title={t('leaving.title')} lead={lead} testId="leaving">
      <Loaded query={query}>
        {view =>
          view === null || view.pieces === 0 ? (
            <p className={classes.soft}>{t('leaving.nobody')}</p>
          ) : (
            <>
              <Reasons view={view} />
              <Voices voices={view.voices} draw={draw} />
            </>
          )
        }
      </Loaded>
    </Panel>
  )
}

function Reasons({ view: { reasons, from, to } }: { view: LeavingView }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const scope = useScope()
  const words = useThemeWords()
  if (reasons.length === 0) return null
  return (
    <div className={`${classes.soft} ${classes.places}`}>
      <span>{t('leaving.reasons')}</span>
      {reasons.map(({ topic, pieces }) => (
        <AppLink key={topic.id} href={scope.to('/feedback', { topic: topic.id, sentiment: 'negative', from, to })}>
          {`${words.topic(topic)} (${number(pieces)})`}
        </AppLink>
      ))}
    </div>
  )
}

function Voices({ voices, draw }: LeavingProps & Pick<LeavingView, 'voices'>) {
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  return (
    <>
      <ul className={classes.list}>
        {(all ? voices : voices.slice(0, FEW)).map(({ item, words }) => (
          <li key={item.id} data-testid="leaving-voice">
            <mark lang={item.language} className={classes.goes}>
              {words}
            </mark>
            {draw([item])}
          </li>
        ))}
      </ul>
      {voices.length > FEW && (
        <Button size="compact-sm" variant="subtle" onClick={() => setAll(before => !before)} aria-expanded={all}>
          {all ? t('dashboards.fewer') : t('leaving.all', { count: voices.length })}
        </Button>
      )}
    </>
  )
}
