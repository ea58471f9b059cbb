import { useMediaQuery } from '@mantine/hooks'
import { Outlet, useParams } from '@tanstack/react-router'
import { lazy, memo, Suspense, useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type Filter,
  type Filtering,
  filterParams,
  isFiltered,
  readFilter,
} from '../../collect/feedback/pages/filter-url.ts'
import { FeedbackList, type ListHands } from '../../collect/feedback/pages/list.tsx'
import { ListHead } from '../../collect/feedback/pages/list-head.tsx'
import { useSelection } from '../../collect/feedback/pages/selection.ts'
import { PRODUCT } from '../../ui/brand.tsx'
import { learnAll } from '../../ui/i18n.ts'
import { usePageKeys } from '../../ui/keys.ts'
import { Empty } from '../../ui/page.tsx'
import { useScope } from '../../ui/scope.tsx'
import { useStable } from '../../ui/stable.ts'
import { useGo, useParamsHere } from '../../ui/url.ts'
import classes from './desk.module.css'
import { useHands } from './hands.tsx'
import { WithVocabulary } from './vocabulary.tsx'
import { WithHands } from './with-hands.tsx'

const BulkBar = lazy(() => import('./bulk-bar.tsx').then(part => ({ default: part.BulkBar })))
const Arrivals = lazy(() =>
  import('../../collect/feedback/pages/arrivals.tsx').then(part => ({ default: part.Arrivals })),
)
const SavedViews = lazy(() => import('./saved-views.tsx').then(part => ({ default: part.SavedViews })))
const Summary = lazy(() =>
  Promise.all([import('./summary.tsx'), learnAll()]).then(([part]) => ({ default: part.Summary })),
)
const WIDE = '(min-width: 68em)'

/** The list and, beside it where there is room, the piece that is open. */
export function Desk() {
  return (
    <WithVocabulary>
      <WithHands>
        <Halves />
      </WithHands>
    </WithVocabulary>
  )
}

/** Nothing in it changes with the piece that is open. */
const Head = memo(function Head({ filter, onChange }: Filtering) {
  return (
    <ListHead
      filter={filter}
      onChange={onChange}
      views={
        <Suspense>
          <SavedViews filter={filter} />
        </Suspense>
      }
    />
  )
})

function Halves() {
  const { t } = useTranslation()
  const { turn, choose, act, me, turnUnread, readAll } = useHands()
  const selection = useSelection()
  const scope = useScope()
  const go = useGo()
  const wide = useMediaQuery(WIDE, undefined, { getInitialValueInEffect: false }) ?? false
  const params = useParamsHere()
  const filter = useMemo(() => readFilter(params), [params])
  const { feedback: selected } = useParams({ strict: false }) as { feedback?: string }
  const open = useCallback(
    (id: string) => void go(scope.to(`/feedback/${id}`, filterParams(filter)), { replace: selected !== undefined }),
    [go, scope, filter, selected],
  )
  const change = useStable((next: Filter) => {
    selection.clear()
    void go(scope.to(wide && selected ? `/feedback/${selected}` : '/feedback', filterParams(next)), { replace: true })
  })
  const [summing, setSumming] = useState(false)
  const some = selection.ids.size > 0
  const leave = () => (some ? selection.clear() : void go(scope.to('/feedback', filterParams(filter))))
  usePageKeys({ U: () => readAll(filter) })
  usePageKeys(selected || some ? { Escape: leave } : {})
  const { order = 'newest', ...asked } = filter
  const finishAll = () => act({ filter: asked, order, count: 0 }, { verb: 'finish' })
  usePageKeys(scope.mayWrite && isFiltered(filter) ? { 'finish all': finishAll } : {})
  usePageKeys(scope.mayWrite ? { summary: () => setSumming(true) } : {})
  const hands = useMemo<ListHands>(
    () => ({
      turn,
      assign: items => choose('owner', { items }),
      tag: items => choose('tag', { items }),
      take: items => act({ items }, { verb: 'assign', owner: me }),
      reason: items => choose('reason', { items }),
      unread: turnUnread,
    }),
    [turn, choose, act, me, turnUnread],
  )
  return (
    <>
      <title>{`${t('nav.feedback')} · ${PRODUCT}`}</title>
      <div
        className={classes.desk}
        data-fill
        data-open={selected !== undefined || undefined}
        data-wide={wide || undefined}
      >
        <Head filter={filter} onChange={change} />
        {summing && (
          <Suspense>
            <Summary filter={filter} onClose={() => setSumming(false)} />
          </Suspense>
        )}
        <div className={classes.halves}>
          <div className={classes.list}>
            <Suspense>
              <Arrivals filter={filter} />
            </Suspense>
            <FeedbackList
              filter={filter}
              selected={selected}
              onOpen={open}
              selection={selection}
              hands={hands}
              bar={items => (
                <Suspense>
                  <BulkBar items={items} filter={filter} selection={selection} />
                </Suspense>
              )}
            />
          </div>
          {(wide || selected !== undefined) && (
            <div className={classes.detail}>
              {selected === undefined ? (
                <Empty icon="feedback" title={t('feedback.pick')}>
                  {t('feedback.pickLead')}
                </Empty>
              ) : (
                <Outlet />
              )}
            </div>
          )}
        </div>
      </div>
    </>
  )
}
