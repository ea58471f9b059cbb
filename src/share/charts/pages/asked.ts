import { useScope } from '../../../ui/scope.tsx'
import { useAddress, useGo, valuesOf } from '../../../ui/url.ts'
import { RANGES } from '../span.ts'
import type { Asked } from './data.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** What the address asks of every chart on the screen, and how to ask for something else. */
export function useAsked(): [Asked, (next: Asked) => void] {
  const scope = useScope()
  const go = useGo()
  const { path, params } = useAddress()
  const one = (key: string) => valuesOf(params, key)[0]
  const [from, to] = [one('from'), one('to')]
  const days =
    from !== undefined && to !== undefined && DAY.test(from) && DAY.test(to) && from <= to ? { from, to } : {}
  const range = RANGES.find(name => name === one('range'))
  const source = one('source')
  const asked: Asked = {
    ...days,
    ...(range === undefined || 'from' in days ? {} : { range }),
    ...(source === undefined ? {} : { source }),
    ...(one('compare') === 'before' ? { compare: 'before' } : {}),
  }
  const ask = (next: Asked) => {
    const place = path.slice(scope.to('').length)
    const none = { range: undefined, from: undefined, to: undefined, source: undefined, compare: undefined }
    const range = next.range === 'all' ? undefined : next.range
    void go(scope.to(place, { ...params, ...none, ...next, range }), { replace: true })
  }
  return [asked, ask]
}
