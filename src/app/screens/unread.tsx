import type { QueryClient } from '@tanstack/react-query'
import { t } from 'i18next'
import { patchItems } from '../../collect/feedback/pages/cache.ts'
import { feedbackPages } from '../../collect/feedback/pages/data.ts'
import type { Filter } from '../../collect/feedback/pages/filter-url.ts'
import type { FeedbackItem } from '../../collect/feedback/schema.ts'
import { sendUnread, takeMarkBack } from '../../route/unread/pages/data.ts'
import { errorText } from '../../ui/i18n.ts'
import type { Scope } from '../../ui/scope.tsx'
import { toast } from '../../ui/toasts.tsx'

interface At {
  client: QueryClient
  scope: Scope
}

/** Several become read, unless all of them are. */
export async function turnUnread(at: At, items: FeedbackItem[]): Promise<void> {
  const theirs = items.filter(item => !item.ours)
  if (theirs.length > 0) await markUnread(at, theirs, !theirs.some(item => item.unread))
}

/** Marks pieces on screen at once, then on the server; what fails there goes back on screen too. */
export async function markUnread(at: At, items: FeedbackItem[], unread: boolean): Promise<void> {
  const ids = items.filter(item => item.unread !== unread).map(item => item.id)
  if (ids.length === 0) return
  show(at, ids, unread)
  try {
    await sendUnread(at.scope, { ids, unread })
  } catch (error) {
    show(at, ids, !unread)
    toast({ tone: 'bad', text: errorText(error) })
  }
  recount(at)
}

/** Marks what passes a filter read, as far as the list knows of it, with a way back. */
export async function readAll(at: At, listed: Filter): Promise<void> {
  const { client, scope } = at
  const { order: _, ...filter } = listed
  const upTo = client.getQueryData(feedbackPages(scope, listed).queryKey)?.pages[0]?.newest ?? undefined
  try {
    const { changed, back } = await sendUnread(scope, { filter, ...(upTo !== undefined && { upTo }) })
    const shown = new Intl.NumberFormat(document.documentElement.lang).format(changed)
    const undo = async () => {
      try {
        await takeMarkBack(scope, back)
        toast({ text: t('handling.undone') })
      } catch (error) {
        toast({ tone: 'bad', text: errorText(error) })
      }
      readAgain(at)
    }
    toast({
      text: t('unread.read', { count: changed, shown }),
      ...(changed > 0 && { action: { label: t('ui.undo'), run: () => void undo() } }),
    })
  } catch (error) {
    toast({ tone: 'bad', text: errorText(error) })
  }
  readAgain(at)
}

const show = ({ client, scope }: At, ids: string[], unread: boolean) =>
  patchItems(client, scope.slug, new Set(ids), item => ({ ...item, unread }))

/** The list keeps what it shows; only what is counted by it changes. */
const recount = ({ client, scope }: At) =>
  void client.invalidateQueries({ queryKey: [scope.slug, 'feedback', 'count'] })

function readAgain({ client, scope }: At): void {
  for (const key of ['pages', 'count', 'one'])
    void client.invalidateQueries({ queryKey: [scope.slug, 'feedback', key] })
}
