import type { Choice } from '../../../ui/choice-list.tsx'
import { type Given, type Params, valuesOf, writeParams } from '../../../ui/url.ts'
import type { FeedbackFilter } from '../schema.ts'

export type Filter = FeedbackFilter & { order?: 'oldest' }

/** Filters that hold several values, in the order in which the bar shows them. */
export const SEVERAL = [
  'source',
  'rating',
  'sentiment',
  'topic',
  'owner',
  'tag',
  'product',
  'tone',
  'language',
  'confidence',
  'corrected',
  'version',
] as const
export type Several = (typeof SEVERAL)[number]
/** What may be chosen for each; versions are asked for when somebody wants one. */
export type Choices = Record<Exclude<Several, 'version'>, Choice[]>

const DAY = /^\d{4}-\d{2}-\d{2}$/
const dayOf = (text: string | undefined) => (text !== undefined && DAY.test(text) ? text : undefined)

/** What an address asks for; anything it should not contain is left out. */
export function readFilter(params: Params): Filter {
  const one = (key: string) => valuesOf(params, key)[0]
  const yesOrNo = (key: string) => (['yes', 'no'].includes(one(key) ?? '') ? one(key) : undefined)
  const filter: Record<string, unknown> = {
    q: one('q')?.trim() || undefined,
    import: one('import'),
    from: dayOf(one('from')),
    to: dayOf(one('to')),
    answered: yesOrNo('answered'),
    done: yesOrNo('done'),
    words: yesOrNo('words'),
    unread: one('unread') === 'yes' ? 'yes' : undefined,
    mentions: one('mentions') === 'me' ? 'me' : undefined,
    order: one('order') === 'oldest' ? 'oldest' : undefined,
  }
  for (const key of SEVERAL) {
    const values = [...new Set(valuesOf(params, key))].filter(
      value => key !== 'rating' || Number.isFinite(Number(value)),
    )
    if (values.length > 0) filter[key] = key === 'rating' ? values.map(Number) : values
  }
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
}

export const filterParams = (filter: Filter): Given => ({ ...filter }) as Given

/** What tells one filter from another, in whatever order it was put together. */
export const signOf = (filter: Filter) => [...new URLSearchParams(writeParams(filterParams(filter)))].sort().join()

export const isFiltered = (filter: Filter) => Object.keys(filter).some(key => key !== 'order')

/** The filter with the values of one key replaced; none takes the key away. */
export function withValues(filter: Filter, key: Several, values: readonly string[]): Filter {
  const { [key]: _, ...rest } = filter
  if (values.length === 0) return rest
  return { ...rest, [key]: key === 'rating' ? values.map(Number) : [...values] }
}

export function without(filter: Filter, key: keyof Filter, value?: string): Filter {
  const { [key]: held, ...rest } = filter
  if (value === undefined || !Array.isArray(held)) return rest
  return withValues(
    filter,
    key as Several,
    held.map(String).filter(one => one !== value),
  )
}

/** What every part of the filter bar is given. */
export interface Filtering {
  filter: Filter
  onChange: (filter: Filter) => void
}
