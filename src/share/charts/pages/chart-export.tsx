import { useTranslation } from 'react-i18next'
import { ExportMenu } from '../../../ui/export/export-menu.tsx'
import type { ChartView } from '../schema.ts'
import type { Annotated } from './notes.ts'
import { useSheets } from './sheets.ts'

interface ChartExportProps {
  view: ChartView
  sourceName: string | undefined
  annotated: Annotated | undefined
}

/** Takes one chart out: its figures, or the panel it is drawn on. */
export function ChartExport({ view, sourceName, annotated }: ChartExportProps) {
  const { t } = useTranslation()
  const { sheetOf, notesOf, spanText } = useSheets(sourceName)
  return (
    <ExportMenu
      name={t(`dashboards.chart.${view.kind}`)}
      covers={spanText(view)}
      sheets={() => Promise.resolve([sheetOf(view, annotated?.list)])}
      node={button => button.closest('section')}
      notes={notesOf(view, annotated?.list)}
      look="icon"
    />
  )
}
