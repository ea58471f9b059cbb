import { useQuery } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { annotationsQuery } from '../../share/annotations/pages/data.ts'
import type { Annotated } from '../../share/charts/pages/notes.ts'
import { useScope } from '../../ui/scope.tsx'

const Annotating = lazy(() => import('./annotating.tsx').then(part => ({ default: part.Annotating })))

/** What is marked on the charts of a screen that shows one source or all, and the dialog in which it is read and written. */
export function useAnnotated(
  sources: readonly { id: string; name: string }[],
  source: string | undefined,
): { annotated: Annotated; dialog: ReactNode } {
  const scope = useScope()
  const { data: all = [] } = useQuery(annotationsQuery(scope))
  const [open, setOpen] = useState<readonly string[]>()
  const annotated: Annotated = {
    list: all.filter(one => source === undefined || one.source === null || one.source.id === source),
    onOpen: setOpen,
    ...(scope.mayWrite ? { onAdd: () => setOpen([]) } : {}),
  }
  const dialog = open && (
    <Suspense>
      <Annotating ids={open} sources={sources} onClose={() => setOpen(undefined)} />
    </Suspense>
  )
  return { annotated, dialog }
}
