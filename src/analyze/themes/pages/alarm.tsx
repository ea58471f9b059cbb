import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BandColumns } from '../../../ui/charts/band-columns.tsx'
import { useFormats } from '../../../ui/format.ts'
import { AppLink } from '../../../ui/link.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { useAction } from '../../../ui/use-action.ts'
import type { AlarmView, AlarmVoices } from '../schema.ts'
import { look, voicesQuery } from './data.ts'
import classes from './themes.module.css'
import { useThemeWords } from './words.ts'

export interface AlarmProps {
  alarm: AlarmView
  /** Draws the pieces that carry it. */
  draw: (voices: AlarmVoices['voices']) => ReactNode
}

/** One alarm: what stood out, when and where, drawn against what is usual, and what customers said. */
export function Alarm({ alarm, draw }: AlarmProps) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const scope = useScope()
  const words = useThemeWords()
  const [heard, setHeard] = useState(alarm.open)
  return (
    <li className={classes.alarm} data-testid="alarm" data-topic={alarm.topic.id}>
      <div>
        <h3 className={classes.title}>{words.title(alarm)}</h3>
        <About alarm={alarm} />
        <div className={classes.actions}>
          <Button
            component={AppLink}
            href={scope.to('/feedback', alarm.filter)}
            size="compact-sm"
            variant="light"
            data-testid="alarm-pieces"
          >
            {t('themes.open', { count: alarm.seen, shown: number(alarm.seen) })}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-expanded={heard}
            onClick={() => setHeard(before => !before)}
            data-testid="alarm-hear"
          >
            {t(heard ? 'themes.hide' : 'themes.hear')}
          </Button>
          <Look alarm={alarm} />
        </div>
      </div>
      <Drawn alarm={alarm} />
      {heard && (
        <div className={classes.more}>
          <Voices alarm={alarm} draw={draw} />
        </div>
      )}
    </li>
  )
}

/** When it was, whether it is over, and what it is about beyond its topic. */
function About({ alarm }: { alarm: AlarmView }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const words = useThemeWords()
  const { firstDay, lastDay, peak, state, source, product, others } = alarm
  const figures = { seen: number(alarm.seen), expected: words.roughly(alarm.expected) }
  const lines = [
    t('themes.peak', { days: words.days(peak) }),
    t(`themes.state.${state}`, { days: words.days({ from: firstDay, to: lastDay }), ...figures }),
    product && t('themes.mostlyProduct', { name: product.name }),
    source && t('themes.mostlySource', { name: source.name }),
    others.length > 0 && t('themes.others', { topics: others.map(words.topic).join(', ') }),
  ]
  return (
    <div className={classes.soft}>{lines.map(line => typeof line === 'string' && <div key={line}>{line}</div>)}</div>
  )
}

function Look({ alarm }: { alarm: AlarmView }) {
  const { t } = useTranslation()
  const scope = useScope()
  const { moment } = useFormats()
  const looked = alarm.looked !== null
  const action = useAction(() => look(scope, { alarm: alarm.id, looked: !looked }), {
    refresh: [[scope.slug, 'problems']],
  })
  return (
    <>
      {alarm.looked && (
        <span className={classes.soft}>
          {t('themes.lookedBy', { by: alarm.looked.by ?? t('themes.gone'), at: moment(alarm.looked.at) })}
        </span>
      )}
      {scope.mayWrite && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          loading={action.isPending}
          onClick={() => action.mutate(undefined)}
          data-testid="alarm-look"
        >
          {t(looked ? 'themes.lookBack' : 'themes.look')}
        </Button>
      )}
    </>
  )
}

function Drawn({ alarm }: { alarm: AlarmView }) {
  const { t } = useTranslation()
  const { date } = useFormats()
  const words = useThemeWords()
  const [from, to] = [alarm.days[0]?.day, alarm.days.at(-1)?.day]
  if (from === undefined || to === undefined) return null
  return (
    <div>
      <BandColumns
        columns={alarm.days.map(({ day, seen, expected, most }) => ({ key: day, value: seen, expected, most }))}
        label={t('themes.drawn', { days: words.days({ from, to }) })}
      />
      <div className={classes.legend}>
        <span>{date(from)}</span>
        <span>{t('themes.legend')}</span>
        <span>{date(to)}</span>
      </div>
    </div>
  )
}

function Voices({ alarm, draw }: AlarmProps) {
  const { t } = useTranslation()
  const scope = useScope()
  const query = useQuery(voicesQuery(scope, alarm.id))
  return (
    <Loaded query={query}>
      {({ phrases, voices }) => (
        <>
          {phrases.length > 0 && (
            <>
              <div className={classes.soft}>{t('themes.phrases')}</div>
              <ul className={classes.phrases} data-testid="alarm-phrases">
                {phrases.map(({ phrase }) => (
                  <li key={phrase}>
                    <AppLink href={scope.to('/feedback', { ...alarm.filter, q: phrase })}>{phrase}</AppLink>
                  </li>
                ))}
              </ul>
            </>
          )}
          {voices.length === 0 ? <p className={classes.soft}>{t('themes.noWords')}</p> : draw(voices)}
        </>
      )}
    </Loaded>
  )
}
