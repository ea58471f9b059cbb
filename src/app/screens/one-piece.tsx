import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { lazy, memo, Suspense, useDeferredValue, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { DeletePiece } from '../../collect/deletions/pages/delete-piece.tsx'
import { dropItem, itemInLists, patchItems, unansweredAfter } from '../../collect/feedback/pages/cache.ts'
import { feedbackPages, findUnanswered, oneQuery, REST } from '../../collect/feedback/pages/data.ts'
import { Evidence } from '../../collect/feedback/pages/evidence.tsx'
import { filterParams, readFilter } from '../../collect/feedback/pages/filter-url.ts'
import { Verbatim } from '../../collect/feedback/pages/verbatim.tsx'
import { useVocabulary } from '../../collect/feedback/pages/vocabulary.tsx'
import type { FeedbackItem } from '../../collect/feedback/schema.ts'
import { membersQuery } from '../../people/members/pages/data.ts'
import { sessionQuery } from '../../people/members/pages/session.ts'
import { ReplyPanel } from '../../respond/replies/pages/reply-panel.tsx'
import { HandlingStrip } from '../../route/assignments/pages/strip.tsx'
import { Notes } from '../../route/notes/pages/notes.tsx'
import { Icon } from '../../ui/icons.tsx'
import { usePageKeys } from '../../ui/keys.ts'
import { AppLink } from '../../ui/link.tsx'
import { Failed, Lines } from '../../ui/loaded.tsx'
import { useScope } from '../../ui/scope.tsx'
import { useStable } from '../../ui/stable.ts'
import { toast } from '../../ui/toasts.tsx'
import { useGo, useParamsHere } from '../../ui/url.ts'
import { CustomerBeside, NotYetCustomer } from './customer-beside.tsx'
import classes from './desk.module.css'
import { useHands } from './hands.tsx'
import { Reading } from './reading.tsx'
import { markUnread } from './unread.tsx'

const Translation = lazy(() => import('./translation.tsx').then(part => ({ default: part.Translation })))

const ModelWording = lazy(() => import('./model-wording.tsx').then(part => ({ default: part.ModelWording })))

const focusDraft = () => document.querySelector<HTMLTextAreaElement>('[data-testid="draft-text"]')?.focus()

/** One piece of feedback and the answer to it: fragments of several rooms. */
export function OnePiece() {
  const { feedback: id } = useParams({ strict: false }) as { feedback: string }
  const scope = useScope()
  const client = useQueryClient()
  // Who walks the list with j sees the words at once; what is asked, told and done follows where the walk rests.
  const [rested] = useDebouncedValue(id, REST)
  const settled = useDeferredValue(rested, '')
  const query = useQuery({ ...oneQuery(scope, id), enabled: rested === id })
  const next = useNext(id)
  const item = query.data ?? itemInLists(client, scope.slug, id)
  const onNext = useStable(() => void next())
  usePageKeys({ r: focusDraft, n: onNext, Enter: focusDraft })
  useOpened(rested === id ? item : undefined)
  if (query.isError) {
    return (
      <div className={classes.one}>
        <Failed error={query.error} retry={() => void query.refetch()} />
      </div>
    )
  }
  return (
    <div className={classes.one} aria-busy={settled !== id}>
      <Walk onNext={onNext} />
      {item === undefined ? (
        <Lines count={8} />
      ) : (
        <Verbatim key={id} item={item} deciding={query.data?.deciding} lean={query.data?.lean} url={query.data?.url} />
      )}
      {settled !== '' && (
        <div className={classes.work} hidden={settled !== id}>
          <Work key={settled} id={settled} onNext={onNext} />
        </div>
      )}
    </div>
  )
}

/** What is known of a piece and done with it; the detail comes a moment after what the list already knew. */
const Work = memo(function Work({ id, onNext }: { id: string; onNext: () => void }) {
  const scope = useScope()
  const client = useQueryClient()
  const { me } = useHands()
  const { data: members } = useQuery(membersQuery(scope))
  const by = useQuery(sessionQuery).data?.user.name ?? ''
  const { data: detail } = useQuery(oneQuery(scope, id))
  const item = detail ?? itemInLists(client, scope.slug, id)
  const gone = useGone(id)
  const answered = useAnswered(id)
  return (
    <>
      {item && (
        <Suspense>
          <Translation item={item} />
        </Suspense>
      )}
      {item && <Reading item={item} sarcasm={detail?.sarcasm} near={detail?.nearTopics ?? []} />}
      {item && <Handling item={item} />}
      {detail === undefined && <Lines count={4} />}
      {detail && !detail.ours && (
        <ReplyPanel
          feedback={id}
          by={by}
          language={detail.language}
          replies={detail.replies}
          answered={detail.answeredAt !== null}
          onAnswered={answered}
          onNext={onNext}
          otherWording={put => (
            <Suspense>
              <ModelWording feedback={id} onText={put} />
            </Suspense>
          )}
        />
      )}
      {detail?.customer && <CustomerBeside customer={detail.customer} except={id} />}
      {detail?.customer === null && detail.author !== null && !detail.ours && scope.mayWrite && (
        <NotYetCustomer feedback={id} name={detail.author} />
      )}
      <Notes feedback={id} members={members ?? []} me={me} />
      {detail && <Evidence detail={detail} />}
      {detail && scope.mayManage && <DeletePiece feedback={id} onDeleted={gone} />}
    </>
  )
})

/** An answer given or taken back shows everywhere at once. */
function useAnswered(id: string) {
  const scope = useScope()
  const client = useQueryClient()
  return (at: string | null) => {
    patchItems(client, scope.slug, new Set([id]), item => ({ ...item, answeredAt: at, done: at !== null }))
    for (const key of ['sources', 'chart']) void client.invalidateQueries({ queryKey: [scope.slug, key] })
    void client.invalidateQueries({ queryKey: [scope.slug, 'feedback', 'count'] })
    void client.invalidateQueries(oneQuery(scope, id))
  }
}

function Handling({ item }: { item: FeedbackItem }) {
  const { choose, turn } = useHands()
  const { tags } = useVocabulary()
  return (
    <HandlingStrip
      item={item}
      tags={tags}
      onOwner={() => choose('owner', { items: [item] })}
      onTag={() => choose('tag', { items: [item] })}
      onTurn={() => turn([item])}
      onReason={() => choose('reason', { items: [item] })}
    />
  )
}

function Walk({ onNext }: { onNext: () => void }) {
  const { t } = useTranslation()
  const scope = useScope()
  const params = useParamsHere()
  return (
    <div className={classes.walk}>
      <Button
        component={AppLink}
        href={scope.to('/feedback', params)}
        size="compact-sm"
        variant="subtle"
        color="gray"
        leftSection={<Icon name="left" size={16} />}
        className={classes.back}
        data-testid="back-to-list"
      >
        {t('feedback.backToList')}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        rightSection={<Icon name="right" size={16} />}
        onClick={onNext}
        data-testid="walk-next"
      >
        {t('replies.next')}
      </Button>
    </div>
  )
}

/** A piece that is opened is read; one marked unread while it is open stays so until it is opened again. */
function useOpened(item: FeedbackItem | undefined) {
  const scope = useScope()
  const client = useQueryClient()
  const opened = useRef<string>(undefined)
  useEffect(() => {
    if (item?.unread === undefined || opened.current === item.id) return
    opened.current = item.id
    if (item.unread) void markUnread({ client, scope }, [item], false)
  }, [item, client, scope])
}

/** A deleted piece leaves every list at once; the one after it takes its place. */
function useGone(id: string) {
  const scope = useScope()
  const go = useGo()
  const client = useQueryClient()
  const params = useParamsHere()
  return () => {
    const next = dropItem(client, scope.slug, id)
    for (const key of ['sources', 'chart', 'customers', 'deletions'])
      void client.invalidateQueries({ queryKey: [scope.slug, key] })
    void client.invalidateQueries({ queryKey: [scope.slug, 'feedback', 'count'] })
    void go(scope.to(next === undefined ? '/feedback' : `/feedback/${next}`, params), { replace: true })
  }
}

function useNext(id: string) {
  const { t } = useTranslation()
  const scope = useScope()
  const go = useGo()
  const client = useQueryClient()
  const params = useParamsHere()
  const filter = useMemo(() => readFilter(params), [params])
  return async () => {
    const listed = unansweredAfter(client.getQueryData(feedbackPages(scope, filter).queryKey), id)
    const next = listed ?? (await findUnanswered(scope, filter, id).catch(() => undefined))
    if (next === undefined) toast({ text: t('replies.allAnswered') })
    else await go(scope.to(`/feedback/${next}`, filterParams(filter)))
  }
}
