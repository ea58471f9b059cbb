import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useRef } from 'react'
import { useScope } from '../../../ui/scope.tsx'
import { findingsIn } from '../findings.ts'
import { checkPoints } from '../points.ts'
import type { DraftView } from '../schema.ts'
import { readingQuery } from './data.ts'
import type { Remark } from './remark.ts'

/** The reader is asked once the hands rest this long, in milliseconds. */
const REST = 900

/** What the coach says of the text as it stands; while a word is being composed it says what it said before. */
export function useCoach(feedback: string, draft: DraftView, of: { text: string; isComposing: boolean }) {
  const last = useRef(of.text)
  if (!of.isComposing) last.current = of.text
  const text = useDeferredValue(last.current)
  const [rested] = useDebouncedValue(text, REST)
  const scope = useScope()
  const reading = useQuery({
    ...readingQuery(scope, feedback, rested),
    enabled: rested !== draft.text && rested.trim() !== '',
  }).data
  return useMemo(() => {
    const read = reading && rested === text ? reading : { foreign: [], harsh: [] }
    // Sentences of the draft were weighed when it was made.
    const isTyped = (words: string) => !draft.text.includes(words)
    const place = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, words })
    const remarks: Remark[] = [
      ...findingsIn(text, draft.sheet),
      ...read.foreign
        .filter(({ words }) => isTyped(words))
        .map(({ words, topic }) => ({ kind: 'foreign' as const, ...place(words), topic })),
      ...read.harsh.filter(isTyped).map(words => ({ kind: 'harsh' as const, ...place(words) })),
    ]
    return { text, points: checkPoints(text, draft.sheet), remarks }
  }, [text, draft, reading, rested])
}
