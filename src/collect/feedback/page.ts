import { Problem } from '../../platform/errors.ts'
import type { FeedbackFilter } from './schema.ts'
import { facetQuery, facetToken } from './tokens.ts'

/** The place in a list after which the next page begins. */
export interface Cursor {
  sortedAt: string
  id: number
}

export const writeCursor = ({ sortedAt, id }: Cursor): string => Buffer.from(`${sortedAt}|${id}`).toString('base64url')

const PLACE = /^[1-9]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/

/** Throws `cursor-invalid` for anything but what writeCursor wrote. */
export function readCursor(text: string): Cursor {
  const [sortedAt = '', id = ''] = Buffer.from(text, 'base64url').toString().split('|')
  if (!/^\d{1,15}$/.test(id) || !PLACE.test(sortedAt) || Number.isNaN(Date.parse(sortedAt)))
    throw new Problem('cursor-invalid', 'This page no longer exists; start again at the first.')
  return { sortedAt, id: Number(id) }
}

/** The filter's facets as one tsquery (null: none). `aliases` are those of the products asked for, `tags` those that still exist. */
export function facetsAsked(
  filter: FeedbackFilter,
  { aliases, tags }: { aliases: number[]; tags: number[] },
): string | null {
  const groups = [
    filter.source?.map(facetToken.source),
    filter.product && (aliases.length > 0 ? aliases.map(facetToken.alias) : ['=none']),
    filter.tag && (tags.length > 0 ? tags.map(facetToken.tag) : ['=none']),
    filter.rating?.map(facetToken.rating),
    filter.sentiment?.map(facetToken.sentiment),
    filter.tone?.map(facetToken.tone),
    filter.topic?.map(facetToken.topic),
    filter.language?.map(facetToken.language),
    filter.version?.map(facetToken.version),
    filter.confidence?.map(facetToken.confidence),
    filter.words && [facetToken.words(filter.words)],
    filter.import && [facetToken.import(filter.import)],
  ].filter((group): group is string[] => group !== undefined && group.length > 0)
  return groups.length === 0 ? null : facetQuery(groups)
}
