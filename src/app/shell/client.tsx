import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiError } from '../../ui/api.ts'

const mayPass = (error: unknown) => !(error instanceof ApiError) || error.status === 0 || error.status >= 502

/** `onSignedOut` is called when the session turns out to be over. */
export function createClient(onSignedOut: () => void): QueryClient {
  const watch = (error: unknown) => {
    if (error instanceof ApiError && error.status === 401) onSignedOut()
  }
  return new QueryClient({
    queryCache: new QueryCache({ onError: watch }),
    mutationCache: new MutationCache({ onError: watch }),
    defaultOptions: {
      queries: { staleTime: 20_000, retry: (count, error) => count < 2 && mayPass(error) },
    },
  })
}
