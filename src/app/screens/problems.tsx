import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Alarm } from '../../analyze/themes/pages/alarm.tsx'
import { problemsQuery } from '../../analyze/themes/pages/data.ts'
import { Leaving } from '../../analyze/themes/pages/leaving.tsx'
import { Recurring } from '../../analyze/themes/pages/recurring.tsx'
import classes from '../../analyze/themes/pages/themes.module.css'
import { Week } from '../../analyze/themes/pages/week.tsx'
import type { AlarmView, AlarmVoices, ProblemsView } from '../../analyze/themes/schema.ts'
import { Row } from '../../collect/feedback/pages/row.tsx'
import { daysBetween } from '../../platform/days.ts'
import { boardsQuery } from '../../share/boards/pages/data.ts'
import { BoardTabs } from '../../share/boards/pages/tabs.tsx'
import { useMakeBoard } from '../../share/boards/pages/use-boards.ts'
import { useFormats } from '../../ui/format.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Empty, Page, Panel } from '../../ui/page.tsx'
import { useScope } from '../../ui/scope.tsx'
import { WithVocabulary } from './vocabulary.tsx'

/** What stands out, what changed and what comes back. */
export function Problems() {
  const { t } = useTranslation()
  const scope = useScope()
  const { data: boards = [] } = useQuery(boardsQuery(scope))
  const make = useMakeBoard()
  const startNew = () => make.mutate({ name: t('boards.unnamed'), audience: 'mine', charts: [] })
  const query = useQuery(problemsQuery(scope))
  return (
    <WithVocabulary>
      <Page title={t('nav.problems')} lead={t('themes.lead', { zone: scope.zone })}>
        <BoardTabs boards={boards} open="problems" onNew={startNew} />
        <Loaded query={query}>
          {problems =>
            problems.said === null ? (
              <Empty icon="overview" title={t('themes.nothingDated')}>
                {t('themes.nothingDatedLead')}
              </Empty>
            ) : (
              <Told said={problems.said} alarms={problems.alarms} />
            )
          }
        </Loaded>
      </Page>
    </WithVocabulary>
  )
}

type Said = NonNullable<ProblemsView['said']>

function Told({ said, alarms }: { said: Said; alarms: AlarmView[] }) {
  const { t } = useTranslation()
  const { date } = useFormats()
  const quiet = useQuiet(said)
  const open = alarms.filter(alarm => alarm.open)
  const earlier = alarms.filter(alarm => !alarm.open)
  return (
    <>
      <Panel title={t('themes.alarms')} lead={t('themes.asOf', { date: date(said.to) })} testId="alarms-open">
        {open.length > 0 ? <Alarms alarms={open} /> : <p className={classes.soft}>{quiet}</p>}
      </Panel>
      <Week draw={drawRows} />
      <Leaving draw={drawRows} />
      <Recurring />
      {earlier.length > 0 && (
        <Panel title={t('themes.earlier')} lead={t('themes.earlierLead')} testId="alarms-earlier">
          <Alarms alarms={earlier} />
        </Panel>
      )}
    </>
  )
}

/** Days of feedback without which nothing can be called unusual. */
const LEAST_DAYS = 31

/** Why nothing is open. */
function useQuiet({ from, to }: Said): string {
  const { t } = useTranslation()
  const { number } = useFormats()
  const days = daysBetween(from, to) + 1
  return days < LEAST_DAYS ? t('themes.tooShort', { count: days, shown: number(days) }) : t('themes.quiet')
}

const Alarms = ({ alarms }: { alarms: AlarmView[] }) => (
  <ul className={classes.list}>
    {alarms.map(alarm => (
      <Alarm key={alarm.id} alarm={alarm} draw={drawRows} />
    ))}
  </ul>
)

const drawRows = (voices: AlarmVoices['voices']) => voices.map(item => <Voice key={item.id} item={item} />)

function Voice({ item }: { item: AlarmVoices['voices'][number] }) {
  const scope = useScope()
  return <Row item={item} href={scope.to(`/feedback/${item.id}`)} selected={false} />
}
