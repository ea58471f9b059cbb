import { queryOptions } from '@tanstack/react-query'
import { ApiError, api } from '../../../ui/api.ts'
import type { Locale, ProfileInput, SessionView } from '../schema.ts'

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => api.get<SessionView>('/api/session').catch(nobody),
  staleTime: 60_000,
})

function nobody(error: unknown): null {
  if (error instanceof ApiError && error.status === 401) return null
  throw error
}

/** `twoFactorRedirect`: the password was right, and a code is asked for. */
export const signIn = (input: { email: string; password: string }) =>
  api.post<{ twoFactorRedirect?: boolean }>('/api/auth/sign-in/email', input)
export const giveCode = (input: { code: string; kind: 'app' | 'backup' }) => api.post('/api/sign-in/code', input)
export const signOut = () => api.post('/api/auth/sign-out')
export const keepLocale = (locale: Locale) => keepProfile({ locale })
export const keepProfile = (input: ProfileInput) => api.patch('/api/profile', input)
export const changePassword = (input: { password: string; current?: string | undefined }) =>
  api.post('/api/password', input)
