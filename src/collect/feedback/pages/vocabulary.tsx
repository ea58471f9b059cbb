import { createContext, useContext } from 'react'
import type { FeedbackFilter } from '../schema.ts'

/** The names that the list needs from other rooms; the screen that assembles them hands them in. */
export interface Vocabulary {
  sources: readonly { id: string; name: string; scale: { min: number; max: number } | null }[]
  products: readonly { id: string; name: string }[]
  topics: readonly { id: string; label: string; area: string }[]
  languages: readonly string[]
  tags: readonly { id: string; name: string; color: string }[]
  members: readonly { id: string; name: string }[]
  /** Does a filter ask for sources, products, tags or owners of which none is left? */
  isGone: (filter: FeedbackFilter) => boolean
}

const Words = createContext<Vocabulary>({
  sources: [],
  products: [],
  topics: [],
  languages: [],
  tags: [],
  members: [],
  isGone: () => false,
})

export const VocabularyProvider = Words

export const useVocabulary = () => useContext(Words)

export function useTopicLabel(): (id: string) => string {
  const { topics } = useVocabulary()
  return id => topics.find(topic => topic.id === id)?.label ?? id.split('/').at(-1)?.replaceAll('-', ' ') ?? id
}
