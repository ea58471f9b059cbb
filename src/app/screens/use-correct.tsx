import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { t } from 'i18next'
import {
  type Corrected,
  type Correction,
  correctionsQuery,
  sendCorrection,
  undoCorrection,
} from '../../analyze/corrections/pages/data.ts'
import { patchItems } from '../../collect/feedback/pages/cache.ts'
import { oneQuery } from '../../collect/feedback/pages/data.ts'
import { errorText } from '../../ui/i18n.ts'
import { type Scope, useScope } from '../../ui/scope.tsx'
import { toast } from '../../ui/toasts.tsx'

/** Corrects the reading of a piece, wherever it is shown, with a way back; `words` says what was corrected. */
export function useCorrect(feedback: string, words: (correction: Correction) => string) {
  const client = useQueryClient()
  const scope = useScope()
  const attempt = async (change: Promise<Corrected>) => {
    try {
      const done = await change
      show(client, scope, done)
      return done.id
    } catch (error) {
      toast({ tone: 'bad', text: errorText(error) })
      void client.invalidateQueries(oneQuery(scope, feedback))
      void client.invalidateQueries(correctionsQuery(scope, feedback))
      return null
    }
  }
  const undo = async (id: string) => {
    if ((await attempt(undoCorrection(scope, feedback, id))) !== null) toast({ text: t('corrections.undoneToast') })
  }
  const correct = async (correction: Correction) => {
    const id = await attempt(sendCorrection(scope, feedback, correction))
    if (id !== null) toast({ text: words(correction), action: { label: t('ui.undo'), run: () => void undo(id) } })
  }
  return { correct: (correction: Correction) => void correct(correction), undo: (id: string) => void undo(id) }
}

export type Correct = ReturnType<typeof useCorrect>['correct']

/** Lists keep their place and are read anew when they are next opened; figures follow at once. */
function show(client: QueryClient, { slug }: Scope, { item }: Corrected): void {
  const { language, sentiment, score, confidence, tone, topics } = item
  patchItems(client, slug, new Set([item.id]), one => ({
    ...one,
    language,
    sentiment,
    score,
    confidence,
    tone,
    topics,
  }))
  const stale = [
    ['draft', item.id],
    ['chart'],
    ['corrections'],
    ['feedback', 'count'],
    ['feedback', 'corrections'],
    ['feedback', 'one'],
  ]
  for (const key of stale) void client.invalidateQueries({ queryKey: [slug, ...key] })
  void client.invalidateQueries({ queryKey: [slug, 'feedback', 'pages'], refetchType: 'none' })
}
