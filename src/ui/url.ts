import { useRouter, useRouterState } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'

/** Parameters of an address as the API speaks them: a key may come several times. */
export type Params = Record<string, string | string[]>
export type Given = Record<string, string | number | readonly (string | number)[] | null | undefined>

export function writeParams(params: Given): string {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(params)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && one !== undefined && one !== '') search.append(key, String(one))
    }
  }
  const text = search.toString()
  return text === '' ? '' : `?${text}`
}

export function readParams(search: string): Params {
  const params: Params = {}
  for (const [key, value] of new URLSearchParams(search)) {
    const before = params[key]
    params[key] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value]
  }
  return params
}

export const hrefWith = (path: string, params: Given) => path + writeParams(params)

/** All values of a key, whether it came never, once or several times. */
export const valuesOf = (params: Params, key: string): string[] => {
  const value = params[key]
  return value === undefined ? [] : Array.isArray(value) ? value : [value]
}

export function useGo() {
  const router = useRouter()
  return useCallback(
    (href: string, options: { replace?: boolean } = {}) => router.navigate({ href, replace: options.replace ?? false }),
    [router],
  )
}

/** Parameters of the present address; whoever asks for these alone does not draw anew with every path. */
export function useParamsHere(): Params {
  const search = useRouterState({ select: state => state.location.searchStr })
  return useMemo(() => readParams(search), [search])
}

/** Is this path open, or one within it? Whoever asks draws anew only when the answer changes. */
export const useIsAt = (path: string, { within }: { within: boolean }): boolean =>
  useRouterState({
    select: ({ location }) => {
      const here = location.pathname.replace(/\/$/, '')
      return here === path || (within && here.startsWith(`${path}/`))
    },
  })

export function useAddress(): { path: string; params: Params } {
  const path = useRouterState({ select: state => state.location.pathname })
  return { path, params: useParamsHere() }
}
