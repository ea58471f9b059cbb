import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { errorText } from '../../../ui/i18n.ts'
import { useScope } from '../../../ui/scope.tsx'
import { toast } from '../../../ui/toasts.tsx'
import type { TagView } from '../schema.ts'
import { tagChanges } from './data.ts'

/** What is done with a tag; everything that shows tags is read anew. Deleting comes with a way back. */
export function useTagChanges(tag: TagView, onDone?: () => void) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const scope = useScope()
  const changes = tagChanges(scope)
  const attempt = async (change: Promise<unknown>) => {
    try {
      await change
      onDone?.()
      return true
    } catch (error) {
      toast({ tone: 'bad', text: errorText(error) })
      return false
    } finally {
      for (const key of ['tags', 'views', 'feedback']) void client.invalidateQueries({ queryKey: [scope.slug, key] })
    }
  }
  const bringBack = async () => {
    if (await attempt(changes.change({ id: tag.id, deleted: false })))
      toast({ text: t('tags.back', { name: tag.name }) })
  }
  const remove = async () => {
    if (!(await attempt(changes.remove(tag.id)))) return
    toast({
      text: t('tags.removed', { name: tag.name }),
      action: { label: t('ui.undo'), run: () => void bringBack() },
    })
  }
  const merge = async (into: TagView) => {
    const merged = changes.merge({ id: tag.id, into: into.id })
    if (await attempt(merged)) toast({ text: t('tags.merged', { name: tag.name, into: into.name }) })
  }
  return {
    change: (change: { name?: string; color?: TagView['color'] }) =>
      void attempt(changes.change({ id: tag.id, ...change })),
    remove: () => void remove(),
    merge: (into: TagView) => void merge(into),
  }
}
