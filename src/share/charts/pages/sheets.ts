import { useTranslation } from 'react-i18next'
import type { Sheet } from '../../../ui/export/sheet.ts'
import { useFormats } from '../../../ui/format.ts'
import { useScope } from '../../../ui/scope.tsx'
import type { ChartView } from '../schema.ts'
import { type Marked, placeNotes } from './notes.ts'
import { useTables } from './tables.ts'
import { useChartWords, useSpanText } from './words.ts'

/** How a chart is exported: its table, under its name, with what it covers. */
export function useSheets(sourceName: string | undefined) {
  const { t } = useTranslation()
  const { day } = useFormats()
  const { name, zone } = useScope()
  const words = useChartWords()
  const spanText = useSpanText()
  const tableOf = useTables()
  const source = sourceName === undefined ? [] : [sourceName]
  /** Whose figures these are, and of which day. */
  const origin = [name, ...source, t('exports.asOf', { date: day(new Date().toISOString(), zone) })].join(' · ')
  const notesOf = (view: ChartView, list: readonly Marked[] = []) => {
    const happened = placeNotes(view.marks, list).flatMap(({ items }) => items)
    const compared = view.before === null ? [] : [`${t('dashboards.periodBefore')}: ${words.days(view.before)}`]
    return [[spanText(view), ...compared].join(' · '), ...happened.map(words.happened), origin]
  }
  const sheetOf = (view: ChartView, list: readonly Marked[] = []): Sheet => ({
    title: t(`dashboards.chart.${view.kind}`),
    notes: notesOf(view, list),
    table: tableOf(view),
  })
  return { sheetOf, notesOf, origin, spanText }
}
