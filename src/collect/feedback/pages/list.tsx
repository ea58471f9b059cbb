import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { usePageKeys } from '../../../ui/keys.ts'
import { Failed, Lines } from '../../../ui/loaded.tsx'
import { Empty } from '../../../ui/page.tsx'
import { useScope } from '../../../ui/scope.tsx'
import type { FeedbackItem } from '../schema.ts'
import { feedbackPages, oneQuery } from './data.ts'
import { type Filter, filterParams } from './filter-url.ts'
import classes from './list.module.css'
import { Row } from './row.tsx'

export interface FeedbackListProps {
  filter: Filter
  selected: string | undefined
  onOpen: (id: string) => void
}

export function FeedbackList({ filter, selected, onOpen }: FeedbackListProps) {
  const { t } = useTranslation()
  const query = useInfiniteQuery(feedbackPages(useScope(), filter))
  if (query.isError && query.data === undefined) {
    return <Failed error={query.error} retry={() => void query.refetch()} />
  }
  if (query.data === undefined) {
    return (
      <div className={classes.skeleton}>
        <Lines count={8} height={64} />
      </div>
    )
  }
  const items = query.data.pages.flatMap(page => page.items)
  if (items.length === 0) {
    return (
      <Empty icon="search" title={t('feedback.none')}>
        {t('feedback.noneLead')}
      </Empty>
    )
  }
  const more = () => {
    if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage()
  }
  return <Rows items={items} filter={filter} selected={selected} onOpen={onOpen} onEnd={more} />
}

type RowsProps = FeedbackListProps & { items: FeedbackItem[]; onEnd: () => void }

function Rows({ items, filter, selected, onOpen, onEnd }: RowsProps) {
  const { t } = useTranslation()
  const scope = useScope()
  const box = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => 124,
    overscan: 8,
    getItemKey: index => items[index]?.id ?? index,
  })
  const drawn = virtual.getVirtualItems()
  const last = drawn.at(-1)?.index ?? 0
  useEffect(() => {
    if (last >= items.length - 10) onEnd()
  }, [last, items.length, onEnd])
  useMoving({ items, selected, onOpen, reveal: index => virtual.scrollToIndex(index, { align: 'auto' }) })
  return (
    <div ref={box} className={classes.scroll} data-testid="feedback-list">
      <ul className={classes.rows} style={{ height: virtual.getTotalSize() }} aria-label={t('nav.feedback')}>
        {drawn.map(({ index, key, start }) => {
          const item = items[index]
          return item === undefined ? null : (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className={classes.slot}
              style={{ transform: `translateY(${start}px)` }}
            >
              <Row
                item={item}
                href={scope.to(`/feedback/${item.id}`, filterParams(filter))}
                selected={item.id === selected}
              />
            </li>
          )
        })}
      </ul>
    </div>
  )
}

interface Moving extends Pick<RowsProps, 'items' | 'selected' | 'onOpen'> {
  reveal: (index: number) => void
}

/** j and k walk the list; the neighbours are fetched ahead, so that a step shows at once. */
function useMoving({ items, selected, onOpen, reveal }: Moving) {
  const client = useQueryClient()
  const scope = useScope()
  const here = items.findIndex(item => item.id === selected)
  const step = (by: number) => {
    const index = here < 0 ? 0 : Math.max(0, Math.min(items.length - 1, here + by))
    const item = items[index]
    if (item === undefined) return
    reveal(index)
    onOpen(item.id)
  }
  usePageKeys({ j: () => step(1), k: () => step(-1), ArrowDown: () => step(1), ArrowUp: () => step(-1) })
  useEffect(() => {
    for (const near of here < 0 ? [items[0]] : [items[here + 1], items[here - 1]]) {
      if (near !== undefined) void client.prefetchQuery(oneQuery(scope, near.id))
    }
  }, [here, items, client, scope])
}
