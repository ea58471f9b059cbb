import { useCallback, useRef } from 'react'

/** The same function for as long as the component lives, doing what it was given last: what a memoized part is handed must not change with every step. */
export function useStable<Given extends unknown[], Result>(
  act: (...given: Given) => Result,
): (...given: Given) => Result {
  const latest = useRef(act)
  latest.current = act
  return useCallback((...given) => latest.current(...given), [])
}
