import { useMutation, useQueryClient } from '@tanstack/react-query'
import { errorText } from '../../../ui/i18n.ts'
import { useScope } from '../../../ui/scope.tsx'
import { toast } from '../../../ui/toasts.tsx'

/** A change to the products; everything that names them is read anew. */
export function useChange<T>(change: (input: T) => Promise<unknown>, said: string, onDone?: () => void) {
  const scope = useScope()
  const client = useQueryClient()
  return useMutation({
    mutationFn: change,
    onError: error => toast({ tone: 'bad', text: errorText(error) }),
    onSuccess: async () => {
      onDone?.()
      toast({ text: said })
      await client.invalidateQueries({ queryKey: [scope.slug, 'products'] })
      void client.invalidateQueries({ queryKey: [scope.slug, 'feedback'] })
    },
  })
}
