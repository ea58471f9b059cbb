import { useTranslation } from 'react-i18next'
import { ExportMenu } from '../../../ui/export/export-menu.tsx'
import type { ChartView } from '../schema.ts'
import { useSheets } from './sheets.ts'

/** Takes one chart out: its figures, or the panel it is drawn on. */
export function ChartExport({ view, sourceName }: { view: ChartView; sourceName: string | undefined }) {
  const { t } = useTranslation()
  const { sheetOf, notesOf, spanText } = useSheets(sourceName)
  return (
    <ExportMenu
      name={t(`dashboards.chart.${view.kind}`)}
      covers={spanText(view)}
      sheets={() => Promise.resolve([sheetOf(view)])}
      node={button => button.closest('section')}
      notes={notesOf(view)}
      look="icon"
    />
  )
}
