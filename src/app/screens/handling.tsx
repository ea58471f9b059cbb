import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, lazy, type ReactNode, Suspense, useCallback, useContext, useMemo, useState } from 'react'
import type { FeedbackItem } from '../../collect/feedback/schema.ts'
import { sessionQuery } from '../../people/members/pages/session.ts'
import type { Change } from '../../route/assignments/pages/data.ts'
import { errorText } from '../../ui/i18n.ts'
import { useScope } from '../../ui/scope.tsx'
import { toast } from '../../ui/toasts.tsx'
import type { Chosen } from './act.ts'

const Chooser = lazy(() => import('./chooser.tsx').then(part => ({ default: part.Chooser })))

export interface Hands {
  /** Changes pieces at once on screen, and on the server right after. */
  act: (chosen: Chosen, change: Change) => void
  /** Asks for an owner or tags first. */
  choose: (what: 'owner' | 'tag', chosen: Chosen) => void
  /** Done becomes open and the other way round; several become done unless all are. */
  turn: (items: FeedbackItem[]) => void
  /** User id of who is signed in. */
  me: string
}

const Place = createContext<Hands | null>(null)

export function useHands(): Hands {
  const hands = useContext(Place)
  if (hands === null) throw new Error('nothing to handle pieces with around this component')
  return hands
}

/** What members do with pieces; the code that does it is fetched with the first deed. */
export function WithHands({ children }: { children: ReactNode }) {
  const client = useQueryClient()
  const scope = useScope()
  const me = useQuery(sessionQuery).data?.user.id ?? ''
  const [asking, setAsking] = useState<{ what: 'owner' | 'tag'; chosen: Chosen } | null>(null)
  const act = useCallback(
    (chosen: Chosen, change: Change) =>
      void import('./act.ts')
        .then(deed => deed.act({ client, scope, me }, chosen, change))
        .catch(error => toast({ tone: 'bad', text: errorText(error) })),
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
    }),
    [act, me, scope],
  )
  return (
    <Place value={hands}>
      {children}
      {asking && (
        <Suspense>
          <Chooser {...asking} onClose={() => setAsking(null)} />
        </Suspense>
      )}
    </Place>
  )
}
