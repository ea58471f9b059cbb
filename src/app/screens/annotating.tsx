import { Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { productsQuery } from '../../collect/products/pages/data.ts'
import { AnnotationForm } from '../../share/annotations/pages/annotation-form.tsx'
import { AnnotationList } from '../../share/annotations/pages/annotation-list.tsx'
import { annotationsQuery } from '../../share/annotations/pages/data.ts'
import type { AnnotationView } from '../../share/annotations/schema.ts'
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
  const shown = all.filter(({ id }) => ids.includes(id))
  const writes = ids.length === 0 || edited !== undefined
  const title = edited ? t('annotations.edit') : t(writes ? 'annotations.add' : 'annotations.title')
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      {writes ? (
        <AnnotationForm
          before={edited}
          today={dayIn(scope.zone)}
          sources={sources}
          products={products}
          onDone={onClose}
        />
      ) : (
        <AnnotationList
          annotations={shown}
          onEdit={setEdited}
          onGone={() => {
            if (shown.length <= 1) onClose()
          }}
        />
      )}
    </Modal>
  )
}

/** Today in the reporting zone; Swedish writes days as calendars store them. */
const dayIn = (zone: string) => new Date().toLocaleDateString('sv-SE', { timeZone: zone })
