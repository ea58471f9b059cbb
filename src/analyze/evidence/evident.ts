import type { ReadLanguage } from '../text/model.ts'
import type { Content } from './content.ts'
import type { OpinionWord } from './opinions.ts'

/** One piece as the checklist looks at it. */
export interface Said {
  id: number
  text: string
  /** As it is filed, `ko` or `zh-Hans`. */
  language: string
  /** 0 … 1. */
  rating: number | null
  topics: readonly string[]
  /** Said in the period before. */
  before: boolean
  /** Where it belongs in each division of customers: `product` → `12`. */
  parts: ReadonlyMap<string, string>
}

/** What a statement may be headed by: a word of content, or two that stand together, in whatever order. */
export interface Term {
  key: string
  /** As it stands in the statement. */
  shown: string
  words: number
}

/** A statement with the piece it stands in. */
export interface Evident {
  text: string
  topics: readonly string[]
  content: readonly Content[]
  /** Words of praise in praise, of complaint in complaints. */
  opinions: readonly OpinionWord[]
  /** How much it says what it is there for, 0 … 1. */
  strength: number
  /** Index of the piece. */
  piece: number
  /** Said in the period before. */
  before: boolean
}

/** Statements that say the same, those of now and those of the period before. */
export interface Gathered {
  /** The same in every filling that finds it. */
  id: string
  /** The words they share; null where one customer alone says it. */
  heading: string | null
  /** One statement of each piece of now, the best to show first. */
  examples: Evident[]
  /** Pieces of now and of before, each once. */
  pieces: number[]
  earlier: number[]
  /** Topics that half of them are about. */
  topics: string[]
}

export interface Group extends Gathered {
  language: ReadLanguage
}
