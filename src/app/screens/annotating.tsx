import { Divider, Modal } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { productsQuery } from '../../collect/products/pages/data.ts'
import { AnnotationForm } from '../../share/annotations/pages/annotation-form.tsx'
import { AnnotationList } from '../../share/annotations/pages/annotation-list.tsx'
import { annotationsQuery } from '../../share/annotations/pages/data.ts'
import type { AnnotationView } from '../../share/annotations/schema.ts'
import type { ChartView } from '../../share/charts/schema.ts'
import { useScope } from '../../ui/scope.tsx'

export interface AnnotatingProps {
  /** Ids of those at one place of a chart; none to write a new one. */
  ids: readonly string[]
  sources: readonly { id: string; name: string }[]
  onClose: () => void
}

/** What happened on a day: read, written, changed or taken away. */
export function Annotating({ ids, sources, onClose }: AnnotatingProps) {
  const { t } = useTranslation()
  const scope = useScope()
  const { data: all = [] } = useQuery(annotationsQuery(scope))
  const { data: products = [] } = useQuery(productsQuery(scope))
  const [edited, setEdited] = useState<AnnotationView>()
  const lastDay = useLastDay()
  // Beside a new one stand all there are, those too that lie beyond what the charts show.
  const shown = ids.length === 0 ? all : all.filter(({ id }) => ids.includes(id))
  const writes = ids.length === 0 || edited !== undefined
  const title = edited ? t('annotations.edit') : t(writes ? 'annotations.add' : 'annotations.title')
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      {writes ? (
        <AnnotationForm
          key={edited?.id ?? 'new'}
          before={edited}
          today={lastDay}
          sources={sources}
          products={products}
          onDone={onClose}
        />
      ) : null}
      {writes && shown.length > 0 && edited === undefined && <Divider my="lg" label={t('annotations.title')} />}
      {edited === undefined && (
        <AnnotationList
          annotations={shown}
          onEdit={setEdited}
          onGone={() => {
            if (ids.length > 0 && shown.length <= 1) onClose()
          }}
        />
      )}
    </Modal>
  )
}

/** The last day that the charts on screen show, at most today in the reporting zone; Swedish writes days as calendars store them. */
function useLastDay(): string {
  const { slug, zone } = useScope()
  const charts = useQueryClient().getQueriesData<ChartView>({ queryKey: [slug, 'chart'] })
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: zone })
  const last =
    charts
      .flatMap(([, chart]) => chart?.to ?? [])
      .sort()
      .at(-1) ?? today
  return last < today ? last : today
}
