import { Button, CloseButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { countQuery } from '../../collect/feedback/pages/data.ts'
import type { Filter } from '../../collect/feedback/pages/filter-url.ts'
import type { Selection } from '../../collect/feedback/pages/selection.ts'
import type { FeedbackItem } from '../../collect/feedback/schema.ts'
import { useFormats } from '../../ui/format.ts'
import { useScope } from '../../ui/scope.tsx'
import type { Chosen } from './act.tsx'
import classes from './desk.module.css'
import { useHands } from './hands.tsx'

/** Most pieces the server takes at once. */
const MOST_PIECES = 2000

interface BulkBarProps {
  items: FeedbackItem[]
  filter: Filter
  selection: Selection
}

/** What can be done with the selected pieces, or with all that pass the filter. */
export function BulkBar({ items, filter, selection }: BulkBarProps) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const { act, choose, turnUnread, readAll } = useHands()
  const { data: all } = useQuery(countQuery(useScope(), filter))
  const reach = Math.min(all?.count ?? 0, MOST_PIECES)
  const { order = 'newest', ...asked } = filter
  const chosen: Chosen = selection.whole ? { filter: asked, order, count: reach } : { items }
  const count = selection.whole ? reach : items.length
  const read = () => {
    if (selection.whole) readAll(filter)
    else turnUnread(items)
    selection.clear()
  }
  const someUnread = items.some(item => item.unread)
  const finish = (verb: 'finish' | 'reopen') => {
    act(chosen, { verb })
    selection.clear()
  }
  return (
    <section className={classes.bulk} aria-label={t('handling.bulk')} data-testid="bulk">
      <span className={classes.bulkCount} data-testid="bulk-count" data-count={count} aria-live="polite">
        {t('handling.selected', { count, shown: number(count) })}
      </span>
      {!selection.whole && reach > items.length && (
        <Button size="compact-sm" variant="subtle" onClick={selection.selectWhole} data-testid="bulk-whole">
          {reach < MOST_PIECES
            ? t('handling.selectAll', { shown: number(reach) })
            : t('handling.selectFirst', { shown: number(reach) })}
        </Button>
      )}
      <span className={classes.bulkActs}>
        <Button size="compact-sm" variant="default" onClick={read} data-testid="bulk-read">
          {selection.whole ? t('unread.readAll') : someUnread ? t('unread.markRead') : t('unread.markUnread')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => choose('owner', chosen)} data-testid="bulk-assign">
          {t('handling.bulkAssign')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => choose('tag', chosen)} data-testid="bulk-tag">
          {t('handling.bulkTag')}
        </Button>
        <Button size="compact-sm" onClick={() => finish('finish')} data-testid="bulk-finish">
          {t('handling.bulkFinish')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => finish('reopen')} data-testid="bulk-reopen">
          {t('handling.bulkReopen')}
        </Button>
        <CloseButton size="sm" aria-label={t('handling.clear')} onClick={selection.clear} />
      </span>
    </section>
  )
}
