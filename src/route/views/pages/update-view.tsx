import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { errorText } from '../../../ui/i18n.ts'
import { Icon } from '../../../ui/icons.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { toast } from '../../../ui/toasts.tsx'
import type { NewView, SavedView } from '../schema.ts'
import { viewChanges, viewsQuery } from './data.ts'

interface UpdateProps {
  view: SavedView
  /** What the view asks for from now on. */
  filter: NewView['filter']
  className: string | undefined
}

/** Gives a view the filter at hand; what it asked for before comes back with undo. */
export function UpdateView({ view, filter, className }: UpdateProps) {
  const { t } = useTranslation()
  const scope = useScope()
  const client = useQueryClient()
  const give = async (asked: NewView['filter']) => {
    await viewChanges(scope).change(view.id, { filter: asked })
    await client.invalidateQueries(viewsQuery(scope))
  }
  const failed = (error: unknown) => toast({ tone: 'bad', text: errorText(error) })
  const update = async () => {
    await give(filter)
    toast({
      text: t('views.updated', { name: view.name }),
      action: { label: t('ui.undo'), run: () => void give(view.filter).catch(failed) },
    })
  }
  return (
    <button type="button" className={className} onClick={() => void update().catch(failed)} data-testid="view-update">
      <Icon name="check" size={14} />
      {t('views.update', { name: view.name })}
    </button>
  )
}
