import { stepsOf } from '../../collect/feedback/scale.ts'
import type { Cell } from '../dashboards/tally.ts'
import { type Counts, countsOf } from './counts.ts'
import type { ChartView, Mark } from './schema.ts'
import { periodsOf, type Span } from './span.ts'

export type CellRow = Omit<Cell, 'dimension' | 'grain'>
type Filter = ChartView['filter']
type Scale = { min: number; max: number }

/** Cells of a chart's span and, where it is compared, of the span before. */
export interface Counted {
  now: readonly CellRow[]
  before: readonly CellRow[] | null
}

export interface SourceRow {
  id: number
  name: string
  min: number | null
  max: number | null
}

const plain: Omit<Mark, 'key' | 'counts' | 'filter'> = {
  name: null,
  words: null,
  from: null,
  to: null,
  was: null,
  rating: null,
  waiting: null,
}

/** The list's conditions for what a span counts. */
export function filterOf(span: Span, sourceId: number | null): Filter {
  return {
    ...(sourceId === null ? {} : { source: [String(sourceId)] }),
    ...(span.whole ? {} : { from: [span.from], to: [span.to] }),
  }
}

/** One mark a step of the series; those of the span before are laid beside them in order. */
export function periodMarks(
  { now, before }: Counted,
  { span, spanBefore, filter }: { span: Span; spanBefore: Span | null; filter: Filter },
): Mark[] {
  const startOf = (from: string) => (span.step === 'month' ? `${from.slice(0, 8)}01` : from)
  const sumsOf = (cells: readonly CellRow[]) => {
    const byPeriod = groupBy(cells, cell => cell.period)
    return (from: string) => countsOf(byPeriod.get(startOf(from)) ?? [])
  }
  const sums = sumsOf(now)
  const sumsBefore = sumsOf(before ?? [])
  const earlier = spanBefore === null ? [] : periodsOf(spanBefore)
  return periodsOf(span).map(({ from, to }, place) => ({
    ...plain,
    key: from,
    from,
    to,
    counts: sums(from),
    was: before === null ? null : sumsBefore(earlier[place]?.from ?? ''),
    filter: { ...filter, from: [from], to: [to] },
  }))
}

/** One mark a key of the dimension, most pieces first. */
export function keyMarks(
  { now, before }: Counted,
  about: (key: string) => Pick<Mark, 'name' | 'words' | 'filter'>,
): Mark[] {
  const earlier = groupBy(before ?? [], cell => cell.key)
  return [...groupBy(now, cell => cell.key)]
    .map(([key, cells]) => ({
      ...plain,
      key,
      counts: countsOf(cells),
      was: before === null ? null : countsOf(earlier.get(key) ?? []),
      ...about(key),
    }))
    .sort(byTotal)
}

/** One mark a source that was rated, in its own scale, with how often each step was given. Cells are of the dimension `rating`. */
export function sourceMarks({ now, before }: Counted, sources: readonly SourceRow[], filter: Filter): Mark[] {
  const cells = groupBy(now, cell => String(cell.sourceId))
  const earlier = groupBy(before ?? [], cell => String(cell.sourceId))
  return sources
    .flatMap(({ id, name, min, max }) => {
      const mine = cells.get(String(id)) ?? []
      if (min === null || max === null) return []
      const rating = ratingOf(mine, earlier.get(String(id)) ?? [], { min, max })
      if (rating === null) return []
      const given = new Map(
        [...groupBy(mine, cell => cell.key)].map(([value, of]) => [Number(value), countsOf(of).total]),
      )
      const steps = [...new Set([...stepsOf({ min, max }), ...given.keys()])].map(value => ({
        value,
        count: given.get(value) ?? 0,
      }))
      return {
        ...plain,
        key: String(id),
        name,
        counts: countsOf(mine),
        was: before === null ? null : countsOf(earlier.get(String(id)) ?? []),
        rating: { ...rating, steps: steps.sort((a, b) => a.value - b.value) },
        filter: { ...filter, source: [String(id)] },
      }
    })
    .sort(byTotal)
}

/** One mark a product and scale: ratings of unlike scales are never averaged. Cells are of the dimension `product`. */
export function productMarks(
  { now, before }: Counted,
  given: {
    sources: readonly SourceRow[]
    products: ReadonlyMap<number, { productId: number; name: string }>
    filter: Filter
  },
): Mark[] {
  const sourceById = new Map(given.sources.map(source => [source.id, source]))
  const placeOf = (cell: CellRow): string => {
    const source = sourceById.get(cell.sourceId)
    const product = given.products.get(Number(cell.key))
    if (product === undefined || source?.min == null || source.max == null || cell.rated === 0) return ''
    return `${product.productId} ${source.min} ${source.max}`
  }
  const nameById = new Map([...given.products.values()].map(({ productId, name }) => [String(productId), name]))
  const earlier = groupBy(before ?? [], placeOf)
  return [...groupBy(now, placeOf)]
    .filter(([place]) => place !== '')
    .map(([place, cells]) => {
      const [product = '', min, max] = place.split(' ')
      const scale = { min: Number(min), max: Number(max) }
      const from = [...new Set(cells.map(cell => String(cell.sourceId)))]
      return {
        ...plain,
        key: place,
        name: nameById.get(product) ?? '',
        counts: countsOf(cells),
        was: before === null ? null : countsOf(earlier.get(place) ?? []),
        rating: ratingOf(cells, earlier.get(place) ?? [], scale),
        filter: { ...given.filter, product: [product], source: from },
      }
    })
    .sort(byTotal)
}

function ratingOf(now: readonly CellRow[], before: readonly CellRow[], scale: Scale): Mark['rating'] {
  const mean = meanOf(now)
  return mean === null ? null : { ...scale, mean, was: meanOf(before), steps: [] }
}

function meanOf(cells: readonly CellRow[]): number | null {
  const rated = cells.reduce((sum, cell) => sum + cell.rated, 0)
  return rated === 0 ? null : cells.reduce((sum, cell) => sum + cell.ratingSum, 0) / rated
}

const byTotal = (a: { key: string; counts: Counts }, b: { key: string; counts: Counts }): number =>
  b.counts.total - a.counts.total || (a.key < b.key ? -1 : 1)

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group === undefined) groups.set(keyOf(item), [item])
    else group.push(item)
  }
  return groups
}
