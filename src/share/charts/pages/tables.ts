import { useTranslation } from 'react-i18next'
import { type Cell, type FigureTable, useCells } from '../../../ui/charts/table.ts'
import type { ChartKind } from '../charts.ts'
import type { ChartView, Mark } from '../schema.ts'
import { ANSWERS, type Layer, SIDES, shareOf, WAITING } from './lens.ts'
import { rowMarks, SIDED } from './row-marks.ts'
import { useChartWords } from './words.ts'

/** What a series over time is made of; one without layers shows its volume alone. */
export const TIME_LAYERS: Partial<Record<ChartKind, readonly Layer[]>> = { sentiment: SIDES, answered: ANSWERS }
export const CARDS = ['total', 'unanswered', 'negative', 'positive'] as const

/** The same figures as a chart draws, as a table: for whoever listens, and for spreadsheets. */
export function useTables(): (view: ChartView, marks?: readonly Mark[]) => FigureTable {
  const { t } = useTranslation()
  const { text, count, mean, share, day, month } = useCells()
  const words = useChartWords()
  const before = (view: ChartView) => (view.before === null ? [] : [t('dashboards.periodBefore')])
  const was = (view: ChartView, mark: Mark): Cell[] => (view.before === null ? [] : [count(mark.was?.total ?? 0)])
  const counted = (view: ChartView, layers: readonly Layer[], first: string) => ({
    head: [first, t('dashboards.card.total'), ...layers.map(({ name }) => words.count(name)), ...before(view)],
    row: (mark: Mark, name: Cell): Cell[] => [
      name,
      count(mark.counts.total),
      ...layers.map(({ name }) => count(mark.counts[name])),
      ...was(view, mark),
    ],
  })
  const overTime = (view: ChartView): FigureTable => {
    const { head, row } = counted(view, TIME_LAYERS[view.kind] ?? [], t('dashboards.period'))
    const period = view.step === 'month' ? month : day
    return { head, rows: view.marks.map(mark => row(mark, period(mark.key))) }
  }
  const inRows = (view: ChartView, marks: readonly Mark[]): FigureTable => {
    const layers = SIDED.includes(view.kind) ? [...SIDES].reverse() : []
    const { head, row } = counted(view, layers, t(`dashboards.rowName.${view.kind}`))
    return { head, rows: marks.map(mark => row(mark, text(words.name(view, mark)))) }
  }
  const owners = (view: ChartView, marks: readonly Mark[]): FigureTable => ({
    head: [
      t('dashboards.rowName.owners'),
      t('dashboards.card.total'),
      ...WAITING.map(({ name }) => t(`dashboards.waiting.${name}`)),
      t('dashboards.oldestDay'),
    ],
    rows: marks.map(mark => [
      text(words.name(view, mark)),
      count(mark.counts.total),
      ...WAITING.map(({ name }) => count(mark.waiting?.[name] ?? 0)),
      mark.from === null ? text('') : day(mark.from),
    ]),
  })
  const rated = (view: ChartView): FigureTable => ({
    head: [
      t(`dashboards.rowName.${view.kind}`),
      t('dashboards.mean'),
      t('dashboards.scale'),
      t('dashboards.rated'),
      ...before(view),
    ],
    rows: view.marks.flatMap(({ name, rating, counts }) =>
      rating === null
        ? []
        : [
            [
              text(name ?? ''),
              mean(rating.mean),
              text(`${rating.min}–${rating.max}`),
              count(counts.rated),
              ...(view.before === null ? [] : [mean(rating.was)]),
            ],
          ],
    ),
  })
  const figures = (view: ChartView): FigureTable => ({
    head: [t('dashboards.figure'), t('dashboards.card.total'), t('dashboards.share'), ...before(view)],
    rows: CARDS.map(name => [
      text(t(`dashboards.card.${name}`)),
      count(view.total.counts[name]),
      share(shareOf(view.total.counts[name], view.total.counts.total)),
      ...(view.total.was === null ? [] : [count(view.total.was[name])]),
    ]),
  })
  return (view, marks = rowMarks(view)) => {
    if (view.kind === 'figures') return figures(view)
    if (view.kind === 'volume' || view.kind in TIME_LAYERS) return overTime(view)
    if (view.kind === 'owners') return owners(view, marks)
    return view.kind.startsWith('rating') ? rated(view) : inRows(view, marks)
  }
}
