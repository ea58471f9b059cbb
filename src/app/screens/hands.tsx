import { createContext, useContext } from 'react'
import type { Filter } from '../../collect/feedback/pages/filter-url.ts'
import type { FeedbackItem } from '../../collect/feedback/schema.ts'
import type { Change } from '../../route/assignments/pages/data.ts'
import type { Chosen } from './act.tsx'

/** What is asked before something is done. */
export type Question = 'owner' | 'tag' | 'reason'

export interface Hands {
  /** Changes pieces at once on screen, and on the server right after. */
  act: (chosen: Chosen, change: Change) => void
  /** Asks for an owner or tags first. */
  choose: (what: Question, chosen: Chosen) => void
  /** Done becomes open and the other way round; several become done unless all are. */
  turn: (items: FeedbackItem[]) => void
  /** Read becomes unread and the other way round; several become read unless all are. */
  turnUnread: (items: FeedbackItem[]) => void
  /** Everything that passes a filter becomes read. */
  readAll: (filter: Filter) => void
  /** User id of who is signed in. */
  me: string
}

const Place = createContext<Hands | null>(null)

export const HandsProvider = Place

export function useHands(): Hands {
  const hands = useContext(Place)
  if (hands === null) throw new Error('nothing to handle pieces with around this component')
  return hands
}
