import { useDebouncedValue } from '@mantine/hooks'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, type RefObject, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { usePageKeys } from '../../../ui/keys.ts'
import { Failed, Lines } from '../../../ui/loaded.tsx'
import { Empty } from '../../../ui/page.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { useStable } from '../../../ui/stable.ts'
import type { FeedbackItem } from '../schema.ts'
import { feedbackPages, oneQuery, REST } from './data.ts'
import { type Filter, filterParams } from './filter-url.ts'
import classes from './list.module.css'
import type { Selection } from './selection.ts'
import { Slot } from './slot.tsx'
import { useVocabulary } from './vocabulary.tsx'

/** What the keys and the bar below the list do with the pieces meant: those selected, or the open one. */
export interface ListHands {
  turn: (items: FeedbackItem[]) => void
  assign: (items: FeedbackItem[]) => void
  tag: (items: FeedbackItem[]) => void
  /** Gives them to whoever is signed in. */
  take: (items: FeedbackItem[]) => void
  /** Done for a reason, which is asked. */
  reason: (items: FeedbackItem[]) => void
  /** Read becomes unread and the other way round. */
  unread: (items: FeedbackItem[]) => void
}

export interface FeedbackListProps {
  filter: Filter
  /** The piece that is open. */
  selected: string | undefined
  onOpen: (id: string) => void
  selection: Selection
  hands: ListHands
  /** Stands below the list while pieces are selected. */
  bar: (items: FeedbackItem[]) => ReactNode
}

export function FeedbackList(props: FeedbackListProps) {
  const { t } = useTranslation()
  const { filter } = props
  const gone = useVocabulary().isGone(filter)
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
        {gone ? t('feedback.goneLead') : t('feedback.noneLead')}
      </Empty>
    )
  }
  const more = () => {
    if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage()
  }
  return <Rows {...props} items={items} onEnd={more} />
}

type RowsProps = FeedbackListProps & { items: FeedbackItem[]; onEnd: () => void }

function Rows(props: RowsProps) {
  const { items, filter, selected, onOpen, onEnd, selection } = props
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
  // Whoever may do nothing with pieces selects none.
  const touch = useMemo(
    () => (scope.mayWrite ? selection.between(items.map(item => item.id)) : () => undefined),
    [scope, selection, items],
  )
  const tick = useStable(touch)
  const chosen = items.filter(item => selection.ids.has(item.id))
  const reveal = (index: number) => {
    // The neighbours are drawn already; the browser brings one into view with a single layout.
    const drawn = box.current?.querySelector(`[data-index="${index}"]`)
    if (drawn) drawn.scrollIntoView({ block: 'nearest' })
    else virtual.scrollToIndex(index, { align: 'auto' })
  }
  const aim = useMoving({ items, selected, onOpen, touch, reveal })
  useHandKeys(props, chosen, aim)
  return (
    <>
      <div ref={box} className={classes.scroll} data-testid="feedback-list">
        <ul className={classes.rows} style={{ height: virtual.getTotalSize() }} aria-label={t('nav.feedback')}>
          {drawn.map(({ index, key, start }) => {
            const item = items[index]
            return item === undefined ? null : (
              <Slot
                key={key}
                item={item}
                index={index}
                start={start}
                href={scope.to(`/feedback/${item.id}`, filterParams(filter))}
                selected={item.id === selected}
                ticked={scope.mayWrite ? selection.whole || selection.ids.has(item.id) : null}
                any={selection.ids.size > 0}
                onTick={tick}
                measure={virtual.measureElement}
              />
            )
          })}
        </ul>
      </div>
      {chosen.length > 0 && props.bar(chosen)}
    </>
  )
}

/** e, E, a, i, t and u do to the selected pieces, or to the open one, what their buttons do; what is read, viewers say too. */
function useHandKeys({ items, selected, hands }: RowsProps, chosen: FeedbackItem[], aim: Aim) {
  const { mayWrite } = useScope()
  const meant = () => (chosen.length > 0 ? chosen : items.filter(item => item.id === aim.current))
  const on = (act: (items: FeedbackItem[]) => void) => () => act(meant())
  const reading = { u: on(hands.unread) }
  const handling = {
    e: on(hands.turn),
    E: on(hands.reason),
    a: on(hands.assign),
    i: on(hands.take),
    t: on(hands.tag),
  }
  const some = chosen.length > 0 || selected !== undefined
  usePageKeys(!some ? {} : mayWrite ? { ...reading, ...handling } : reading)
}

interface Moving extends Pick<RowsProps, 'items' | 'selected' | 'onOpen'> {
  reveal: (index: number) => void
  touch: (id: string, upTo: boolean) => void
}

/** The piece that keys mean: the open one, or the one just asked for. */
type Aim = RefObject<string | undefined>

/** j and k walk the list; the neighbours are fetched ahead, so that a step shows at once. */
function useMoving({ items, selected, onOpen, touch, reveal }: Moving): Aim {
  const client = useQueryClient()
  const scope = useScope()
  const here = items.findIndex(item => item.id === selected)
  // Keys come faster than addresses change: the next one starts where the last one led.
  const aim = useRef<string>(undefined)
  // Whatever else opened a piece, the list shows where it stands.
  const follow = useStable((opened: string | undefined) => {
    // Once it is closed, j goes on from where one was.
    if (opened === undefined || aim.current === opened) return
    aim.current = opened
    const index = items.findIndex(item => item.id === opened)
    if (index >= 0) reveal(index)
  })
  useEffect(() => follow(selected), [selected, follow])
  const step = (by: number) => {
    const from = items.findIndex(item => item.id === aim.current)
    const index = from < 0 ? 0 : Math.max(0, Math.min(items.length - 1, from + by))
    const item = items[index]
    if (item === undefined) return
    aim.current = item.id
    reveal(index)
    onOpen(item.id)
  }
  usePageKeys({ j: () => step(1), k: () => step(-1), ArrowDown: () => step(1), ArrowUp: () => step(-1) })
  usePageKeys({
    x: () => aim.current !== undefined && touch(aim.current, false),
    X: () => aim.current !== undefined && touch(aim.current, true),
    o: () => (selected === undefined ? step(0) : undefined),
  })
  const [rested] = useDebouncedValue(here, REST)
  useEffect(() => {
    for (const near of rested < 0 ? [items[0]] : [items[rested + 1], items[rested - 1]]) {
      if (near !== undefined) void client.prefetchQuery(oneQuery(scope, near.id))
    }
  }, [rested, items, client, scope])
  return aim
}
