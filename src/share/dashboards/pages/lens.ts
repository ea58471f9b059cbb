import type { Scope } from '../../../ui/scope.tsx'
import type { Given } from '../../../ui/url.ts'
import type { OverviewView } from '../schema.ts'
import type { Range } from './data.ts'

export const SENTIMENTS = ['positive', 'neutral', 'mixed', 'negative'] as const
export type Side = (typeof SENTIMENTS)[number]
export const COLORS: Record<Side, string> = {
  positive: 'var(--good)',
  neutral: 'var(--even)',
  mixed: 'var(--mixed)',
  negative: 'var(--bad)',
}

/** How the board is looked at; every mark links to the list under the same conditions. */
export interface Lens {
  range: Range
  source: string | undefined
  listHref: (more?: Given) => string
}

/** "All" keeps undated pieces in, so it sets no days; a range sets both. */
export function lensOf(scope: Scope, view: OverviewView, asked: { range: Range; source: string | undefined }): Lens {
  const days = asked.range === 'all' ? {} : { from: view.from, to: view.to }
  return { ...asked, listHref: more => scope.to('/feedback', { source: asked.source, ...days, ...more }) }
}

export const shareOf = (part: number, all: number) => (all === 0 ? 0 : part / all)
