import { useMutation, useQueryClient } from '@tanstack/react-query'
import { errorText } from '../../../ui/i18n.ts'
import { useScope } from '../../../ui/scope.tsx'
import { toast } from '../../../ui/toasts.tsx'

/** A change to customers; everything that shows them is read anew. `done` may say what was done, with a way back. */
export function useChange<I, O>(change: (input: I) => Promise<O>, done?: (result: O, input: I) => void) {
  const scope = useScope()
  const client = useQueryClient()
  return useMutation({
    mutationFn: change,
    onError: error => toast({ tone: 'bad', text: errorText(error) }),
    onSuccess: async (result, input) => {
      await client.invalidateQueries({ queryKey: [scope.slug, 'customers'] })
      done?.(result, input)
    },
  })
}
