import { useMemo, useState } from 'react'

export interface Selection {
  ids: ReadonlySet<string>
  /** Everything that passes the filter, whether it is on screen or not. */
  whole: boolean
  /** Selects one of those loaded or lets it go; with `upTo`, all from the last one touched to here. */
  between: (loaded: readonly string[]) => (id: string, upTo: boolean) => void
  selectWhole: () => void
  clear: () => void
}

const NOTHING: ReadonlySet<string> = new Set()

/** Which pieces of a list are selected. */
export function useSelection(): Selection {
  const [ids, setIds] = useState(NOTHING)
  const [whole, setWhole] = useState(false)
  const [anchor, setAnchor] = useState<string | null>(null)
  return useMemo(() => {
    const between = (order: readonly string[]) => (id: string, upTo: boolean) => {
      const range = upTo && anchor !== null ? span(order, anchor, id) : [id]
      const add = range.length > 1 || !ids.has(id)
      const next = new Set(ids)
      for (const one of range) add ? next.add(one) : next.delete(one)
      setIds(next)
      setWhole(false)
      setAnchor(id)
    }
    const clear = () => {
      setIds(NOTHING)
      setWhole(false)
      setAnchor(null)
    }
    return { ids, whole, between, selectWhole: () => setWhole(true), clear }
  }, [ids, whole, anchor])
}

/** All from one id to another, in whichever order they stand. */
export function span(order: readonly string[], from: string, to: string): string[] {
  const ends = [order.indexOf(from), order.indexOf(to)].sort((a, b) => a - b)
  const [first = -1, last = -1] = ends
  return first < 0 ? [to] : order.slice(first, last + 1)
}
