import type { Mapping } from './mapping.ts'

/** A known export: the columns it is known by, and which of its columns is what (by plain name, first present wins). */
export interface Profile {
  id: string
  /** All of these must be there, as plainHeader writes them. */
  known: string[]
  channel: Mapping['channel']
  fields: Partial<Record<Exclude<keyof Mapping['fields'], 'text'>, string>> & { text?: string }
  productKind?: Mapping['productKind']
  idForm?: Mapping['idForm']
  scale?: { min: number; max: number }
  dropped?: string[]
  identityFields?: Mapping['identityFields']
}

/** The scale of nearly all review places. */
export const STARS = { min: 1, max: 5 }
