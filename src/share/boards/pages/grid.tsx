import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from '../../../ui/page.tsx'
import type { PlacedChart } from '../schema.ts'
import classes from './boards.module.css'

/** The charts of a board, two in a row or one across. */
export function BoardGrid({
  charts,
  draw,
}: {
  charts: readonly PlacedChart[]
  draw: (chart: PlacedChart) => ReactNode
}) {
  const { t } = useTranslation()
  if (charts.length === 0)
    return (
      <Empty icon="overview" title={t('boards.empty')}>
        {t('boards.emptyLead')}
      </Empty>
    )
  return (
    <ol className={classes.grid} data-testid="board">
      {charts.map((chart, at) => (
        <li
          // A chart may stand twice on a board: only its place tells it apart.
          key={`${chart.kind}${charts.slice(0, at).filter(({ kind }) => kind === chart.kind).length}`}
          className={chart.wide ? classes.wide : undefined}
        >
          {draw(chart)}
        </li>
      ))}
    </ol>
  )
}
