import { useQuery, useQueryClient } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useCallback, useMemo, useState } from 'react'
import { sessionQuery } from '../../people/members/pages/session.ts'
import type { Change } from '../../route/assignments/pages/data.ts'
import { errorText } from '../../ui/i18n.ts'
import { useScope } from '../../ui/scope.tsx'
import { toast } from '../../ui/toasts.tsx'
import type { Chosen } from './act.tsx'
import { type Hands, HandsProvider, type Question } from './hands.tsx'

const Chooser = lazy(() => import('./chooser.tsx').then(part => ({ default: part.Chooser })))

const failed = (error: unknown) => toast({ tone: 'bad', text: errorText(error) })

/** What members do with pieces; the code that does it is fetched with the first deed. */
export function WithHands({ children }: { children: ReactNode }) {
  const client = useQueryClient()
  const scope = useScope()
  const me = useQuery(sessionQuery).data?.user.id ?? ''
  const [asking, setAsking] = useState<{ what: Question; chosen: Chosen } | null>(null)
  const act = useCallback(
    (chosen: Chosen, change: Change) =>
      void import('./act.tsx').then(deed => deed.act({ client, scope, me }, chosen, change)).catch(failed),
    [client, scope, me],
  )
  const hands = useMemo<Hands>(
    () => ({
      act,
      me,
      choose: (what, chosen) => scope.mayWrite && setAsking({ what, chosen }),
      turn: items => {
        if (!scope.mayWrite || items.length === 0) return
        act({ items }, items.every(item => item.done) ? { verb: 'reopen' } : { verb: 'finish' })
      },
      turnUnread: items =>
        void import('./unread.tsx').then(deed => deed.turnUnread({ client, scope }, items)).catch(failed),
      readAll: filter =>
        void import('./unread.tsx').then(deed => deed.readAll({ client, scope }, filter)).catch(failed),
    }),
    [act, me, scope, client],
  )
  return (
    <HandsProvider value={hands}>
      {children}
      {asking && (
        <Suspense>
          <Chooser {...asking} onClose={() => setAsking(null)} />
        </Suspense>
      )}
    </HandsProvider>
  )
}
