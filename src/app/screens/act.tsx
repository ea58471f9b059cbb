import type { QueryClient } from '@tanstack/react-query'
import { t } from 'i18next'
import { patchItems } from '../../collect/feedback/pages/cache.ts'
import type { FeedbackFilter, FeedbackItem } from '../../collect/feedback/schema.ts'
import {
  type Assignee,
  assigneesQuery,
  type Change,
  type Handling,
  sendHandling,
  undoHandling,
} from '../../route/assignments/pages/data.ts'
import { tagsQuery } from '../../route/tags/pages/data.ts'
import { errorText } from '../../ui/i18n.ts'
import type { Scope } from '../../ui/scope.tsx'
import { toast } from '../../ui/toasts.tsx'

/** The pieces a member means: some that are on screen, or all that pass a filter. */
export type Chosen = { items: FeedbackItem[] } | { filter: FeedbackFilter; order: 'newest' | 'oldest'; count: number }

interface At {
  client: QueryClient
  scope: Scope
  me: string
}

/** Changes pieces on screen at once, then on the server; what fails there goes back on screen too, with another try. */
export async function act(at: At, chosen: Chosen, change: Change): Promise<void> {
  const items = 'items' in chosen ? chosen.items : []
  const restore = patch(at, items, change)
  const pieces = 'items' in chosen ? { ids: items.map(item => item.id) } : chosen
  try {
    const done = await sendHandling(at.scope, pieces, careful(change, items))
    if (done.takenCount > 0) restore(new Set(done.taken.map(one => one.id)))
    tellTaken(at, { chosen, change, done })
    if (done.changed > 0) tell(at, { change, done, restore })
  } catch (error) {
    restore()
    toast({
      tone: 'bad',
      text: errorText(error),
      action: { label: t('ui.retry'), run: () => void act(at, chosen, change) },
    })
  }
  refresh(at, chosen)
}

/** The owners seen on screen go along, so that nobody takes what a colleague has just taken. */
function careful(change: Change, items: FeedbackItem[]): Change {
  if (change.verb !== 'assign' || items.length === 0) return change
  return { ...change, seen: 'seen' in change ? change.seen : [...new Set(items.map(item => item.owner?.id ?? null))] }
}

/** Shows the change in every list; the answer puts back all pieces, or those given. */
function patch({ client, scope }: At, items: FeedbackItem[], change: Change): (only?: Set<string>) => void {
  const before = new Map(items.map(item => [item.id, item]))
  const members = client.getQueryData<Assignee[]>(assigneesQuery(scope).queryKey) ?? []
  patchItems(client, scope.slug, new Set(before.keys()), item => changed(item, change, members))
  return only =>
    patchItems(client, scope.slug, only ?? new Set(before.keys()), item => {
      const { done, owner, tags } = before.get(item.id) ?? item
      return { ...item, done, owner, tags }
    })
}

function changed<T extends FeedbackItem>(item: T, change: Change, members: Assignee[]): T {
  if (item.ours) return item
  switch (change.verb) {
    case 'assign': {
      const id = change.owner
      return { ...item, owner: id === null ? null : { id, name: members.find(one => one.id === id)?.name ?? null } }
    }
    case 'tag':
      return { ...item, tags: [...new Set([...item.tags, change.tag])] }
    case 'untag':
      return { ...item, tags: item.tags.filter(one => one !== change.tag) }
    default:
      return { ...item, done: change.verb === 'finish' }
  }
}

/** Says what happened, with a way back. */
function tell(at: At, { change, done, restore }: { change: Change; done: Handling; restore: () => void }): void {
  const undo = async (id: string) => {
    try {
      const { kept } = await undoHandling(at.scope, id)
      restore()
      toast({ text: kept > 0 ? t('handling.undoneExcept', { count: kept }) : t('handling.undone') })
    } catch (error) {
      toast({ tone: 'bad', text: errorText(error) })
    }
    refresh(at, null)
  }
  const { id } = done
  toast({
    text: said(at, change, done.changed),
    ...(id !== null && { action: { label: t('ui.undo'), run: () => void undo(id) } }),
  })
}

function said({ client, scope }: At, change: Change, count: number): string {
  const shown = new Intl.NumberFormat(document.documentElement.lang).format(count)
  if (change.verb === 'assign' && change.owner === null) return t('handling.released', { count, shown })
  if (change.verb === 'assign') {
    const members = client.getQueryData<Assignee[]>(assigneesQuery(scope).queryKey)
    return t('handling.assigned', { count, shown, name: members?.find(one => one.id === change.owner)?.name ?? '' })
  }
  if (change.verb === 'tag' || change.verb === 'untag') {
    const tag = client.getQueryData(tagsQuery(scope).queryKey)?.find(one => one.id === change.tag)?.name ?? ''
    return t(change.verb === 'tag' ? 'handling.tagged' : 'handling.untagged', { count, shown, tag })
  }
  return t(change.verb === 'finish' ? 'handling.finished' : 'handling.reopened', { count, shown })
}

/** Somebody else was quicker: who it was, and the choice to insist. */
function tellTaken(at: At, { chosen, change, done }: { chosen: Chosen; change: Change; done: Handling }): void {
  const [first] = done.taken
  if (first === undefined || change.verb !== 'assign') return
  const insist = () => {
    const taken = new Set(done.taken.map(one => one.id))
    const items = 'items' in chosen ? chosen.items.filter(item => taken.has(item.id)) : []
    void act(at, { items }, { ...change, seen: undefined })
  }
  const by = first.by ?? t('handling.somebody')
  toast({
    tone: 'bad',
    text:
      first.owner === null
        ? t('handling.releasedMeanwhile', { by, count: done.takenCount })
        : t('handling.takenMeanwhile', { by, owner: first.owner, count: done.takenCount }),
    ...('items' in chosen && { action: { label: t('handling.insist'), run: insist } }),
  })
}

/** Figures follow; lists keep their place and are only read again where pieces were chosen by a filter, or something went back. */
function refresh({ client, scope }: At, chosen: Chosen | null): void {
  const stale = [['sources'], ['chart'], ['feedback', 'count'], ['feedback', 'handlings'], ['feedback', 'one']]
  if (chosen === null || 'filter' in chosen) stale.push(['feedback', 'pages'])
  for (const key of stale) void client.invalidateQueries({ queryKey: [scope.slug, ...key] })
}
