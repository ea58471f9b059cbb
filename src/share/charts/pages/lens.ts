import type { ReactNode } from 'react'
import { type Given, hrefWith } from '../../../ui/url.ts'
import type { CountName } from '../counts.ts'
import type { ChartView, Mark } from '../schema.ts'
import type { Annotated } from './notes.ts'

/** How a count of a mark is drawn, and which condition it adds to the mark's own. */
export interface Layer {
  name: CountName
  color: string
  filter: Given
}

const layer = (name: CountName, color: string, filter: Given = {}): Layer => ({ name, color, filter })

export const TOTAL = layer('total', 'var(--accent)')
/** From the bottom up, so that trouble stands on the axis and is easy to compare. */
export const SIDES: readonly Layer[] = [
  layer('negative', 'var(--bad)', { sentiment: 'negative' }),
  layer('mixed', 'var(--mixed)', { sentiment: 'mixed' }),
  layer('neutral', 'var(--even)', { sentiment: 'neutral' }),
  layer('positive', 'var(--good)', { sentiment: 'positive' }),
]
export const ANSWERS: readonly Layer[] = [
  layer('unanswered', 'var(--bad)', { answered: 'no' }),
  // No condition of the list finds these alone.
  layer('waived', 'var(--even)'),
  layer('answered', 'var(--good)', { answered: 'yes' }),
]
export const TONE_LAYERS: readonly Layer[] = [
  layer('satisfied', 'var(--good)', { tone: 'satisfied' }),
  layer('calm', 'var(--even)', { tone: 'neutral' }),
  layer('asking', 'var(--accent)', { tone: 'asking' }),
  layer('frustrated', 'var(--mixed)', { tone: 'frustrated' }),
  layer('angry', 'var(--bad)', { tone: 'angry' }),
]

/** Parts of what waits for one owner; a week is what reviewers expect. */
export const WAITING = [
  { name: 'longer', color: 'var(--bad)' },
  { name: 'week', color: 'var(--good)' },
  { name: 'undated', color: 'var(--even)' },
] as const

/** Where a mark leads: to the feedback behind it, or nowhere, where that is not to be seen. */
export type Lens = (filter: Mark['filter'], more?: Given) => string | undefined

export const lensOn =
  (list: string): Lens =>
  (filter, more = {}) =>
    filter === null ? undefined : hrefWith(list, { ...filter, ...more })

export const shareOf = (part: number, all: number) => (all === 0 ? 0 : part / all)

/** What every chart is given to be drawn. */
export interface DrawnProps {
  view: ChartView
  lens: Lens
  /** What can be done with the chart, at the right of its title. */
  controls?: ReactNode
  /** What happened on the days of a series. */
  annotated?: Annotated | undefined
}
