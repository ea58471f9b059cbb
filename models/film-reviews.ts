import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { SHARED_DATA } from '../test/shared/review-sets.ts'
import { type Example, hashOf } from './training.ts'

const BAD = (4 - 1) / 9
const GOOD = (9 - 1) / 9

/** Korean film reviews (Naver, CC0), each text once; the target is its rating, 1–10 as 0 … 1. */
export function ratedFilmReviews(): Example[] {
  const file = gunzipSync(readFileSync(join(SHARED_DATA, 'ko/naver_movie_reviews_full.csv.gz'))).toString('utf8')
  const rows: Record<string, string>[] = parse(file, { columns: true, bom: true, relax_quotes: true })
  const seen = new Set<string>()
  return rows.flatMap(({ review, rating }) => {
    const text = review?.trim()
    const stars = Number(rating)
    if (!text || seen.has(text) || !(stars >= 1)) return []
    seen.add(text)
    return [{ text, target: (stars - 1) / 9 }]
  })
}

/**
 * `size` reviews held out, half bad (at most 4 of 10) and half good (9 and more), the same in every run, and the rest to learn from:
 * ratings of 6 and 7 tell too little.
 */
export function filmReviews(size: number): { known: Example[]; held: Example[] } {
  const every = ratedFilmReviews()
    .map(example => ({ example, at: hashOf(example.text) }))
    .sort((a, b) => a.at - b.at)
    .map(({ example }) => example)
  const good = every.filter(({ target }) => target >= GOOD).slice(0, size / 2)
  const bad = every.filter(({ target }) => target <= BAD).slice(0, size / 2)
  const held = new Set([...good, ...bad])
  return {
    held: [...held],
    known: every.filter(example => !held.has(example) && (example.target <= 0.5 || example.target >= 7 / 9)),
  }
}
