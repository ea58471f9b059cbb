import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { type Given, hrefWith } from './url.ts'

export interface Scope {
  slug: string
  name: string
  /** The reporting zone, in which days are counted. */
  zone: string
  /** May the signed-in member change things here? */
  mayWrite: boolean
  mayManage: boolean
  isOwner: boolean
  /** An invented company to look around in. */
  isSample: boolean
  /** Address in the API. */
  at: (path: string, params?: Given) => string
  /** Address in the console. */
  to: (path: string, params?: Given) => string
}

const Place = createContext<Scope | null>(null)

interface PlaceProps {
  slug: string
  name: string
  zone: string
  role: string
  sample: boolean
  children: ReactNode
}

export function ScopeProvider(props: PlaceProps) {
  const { slug, name, zone, role, sample } = props
  const scope = useMemo<Scope>(
    () => ({
      slug,
      name,
      zone,
      mayWrite: role !== 'viewer',
      mayManage: role === 'owner' || role === 'admin',
      isOwner: role === 'owner',
      isSample: sample,
      at: (path, params = {}) => hrefWith(`/api/workspaces/${slug}${path}`, params),
      to: (path, params = {}) => hrefWith(`/w/${slug}${path}`, params),
    }),
    [slug, name, zone, role, sample],
  )
  return <Place value={scope}>{props.children}</Place>
}

export function useScope(): Scope {
  const scope = useContext(Place)
  if (scope === null) throw new Error('no workspace around this component')
  return scope
}
