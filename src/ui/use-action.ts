import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { errorText } from './i18n.ts'
import { toast } from './toasts.tsx'

interface After<I, O> {
  /** Said in the corner when it is done. */
  said?: string | ((input: I) => string)
  /** What is read anew. */
  refresh?: QueryKey[]
  onDone?: (outcome: O) => void
}

/** Something a person does: a failure is said in the corner, and what it changed is read anew. */
export function useAction<I, O>(act: (input: I) => Promise<O>, { said, refresh = [], onDone }: After<I, O> = {}) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onError: error => toast({ tone: 'bad', text: errorText(error) }),
    onSuccess: async (outcome, input) => {
      if (said !== undefined) toast({ text: typeof said === 'string' ? said : said(input) })
      onDone?.(outcome)
      await Promise.all(refresh.map(queryKey => client.invalidateQueries({ queryKey })))
    },
  })
}
