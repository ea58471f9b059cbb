import type { Cell } from '../dashboards/tally.ts'

export const CHART_KINDS = [
  'figures',
  'volume',
  'sentiment',
  'topics',
  'rising',
  'tone',
  'rating-by-source',
  'rating-by-product',
  'languages',
  'versions',
  'answered',
  'ages',
  'owners',
] as const
export type ChartKind = (typeof CHART_KINDS)[number]

/** What a chart reads of the tallies, and what each of its marks stands for. */
export interface ChartSpec {
  dimension: Cell['dimension']
  /** all: the sum alone. */
  marks: 'all' | 'period' | 'topic' | 'rising' | 'language' | 'version' | 'source' | 'product' | 'age' | 'owner'
  /** Counted by month and in all, never by day. */
  byMonth: boolean
}

const spec = (dimension: ChartSpec['dimension'], marks: ChartSpec['marks'], byMonth = false): ChartSpec => ({
  dimension,
  marks,
  byMonth,
})

/** The catalogue: every chart there is. How each is drawn is said in pages/. */
export const CHARTS: Record<ChartKind, ChartSpec> = {
  figures: spec('all', 'all'),
  volume: spec('all', 'period'),
  sentiment: spec('all', 'period'),
  topics: spec('topic', 'topic'),
  rising: spec('topic', 'rising'),
  tone: spec('all', 'all'),
  'rating-by-source': spec('rating', 'source'),
  'rating-by-product': spec('product', 'product', true),
  languages: spec('language', 'language'),
  versions: spec('version', 'version', true),
  answered: spec('all', 'period'),
  ages: spec('all', 'age'),
  owners: spec('all', 'owner'),
}

/** What cells are added up by before marks are made of them. */
export type Grouping = 'nothing' | 'period' | 'key' | 'source' | 'source and key'

export const GROUPINGS: Record<ChartSpec['marks'], Grouping> = {
  all: 'nothing',
  age: 'nothing',
  owner: 'nothing',
  period: 'period',
  topic: 'key',
  rising: 'key',
  language: 'key',
  version: 'key',
  source: 'source and key',
  product: 'source and key',
}
