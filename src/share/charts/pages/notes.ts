import type { Mark } from '../schema.ts'

/** Something that happened on a day or over several, in the reporting zone. */
export interface Marked {
  id: string
  day: string
  until: string | null
  text: string
}

/** What is marked on the series of a screen. */
export interface Annotated {
  list: readonly Marked[]
  /** Undefined where they can only be seen. */
  onOpen?: (ids: readonly string[]) => void
  /** Undefined where nothing can be added. */
  onAdd?: () => void
}

export interface NotePlace {
  /** Keys of the first and last mark it touches. */
  column: string
  until: string
  items: readonly Marked[]
}

/** Which marks of a series things happened at; those of one first mark stand together, and what lies outside is left out. */
export function placeNotes(marks: readonly Mark[], list: readonly Marked[]): NotePlace[] {
  const places = new Map<string, NotePlace>()
  for (const item of list) {
    const end = item.until ?? item.day
    const touched = marks.filter(({ from, to }) => from !== null && to !== null && to >= item.day && from <= end)
    const [first, last] = [touched[0], touched.at(-1)]
    if (first === undefined || last === undefined) continue
    const place = places.get(first.key)
    places.set(first.key, {
      column: first.key,
      until: place !== undefined && place.until > last.key ? place.until : last.key,
      items: [...(place?.items ?? []), item],
    })
  }
  return [...places.values()]
}
