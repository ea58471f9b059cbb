import type { ReplyLimit } from './limits.ts'
import type { ReplyList } from './request.ts'
import type { ReplyLanguage } from './words.ts'

/** What the coach has to know of a piece to read any answer to it; small enough for the browser. */
export interface Sheet {
  list: ReplyList
  /** The language the answer should be in; null where any will do. */
  language: ReplyLanguage | null
  /** The customer as they wrote their name, and as they are addressed. */
  name: string | null
  called: string | null
  product: string | null
  verbatim: string
  /** What the topics of the review are called, in every language of the replies; and those that are troubles. */
  topics: string[]
  troubles: string[]
  /** Texts of which a reply should take something up. */
  said: string[]
  owesApology: boolean
  contacts: string[]
  /** People who may stand for a promise. */
  members: string[]
  limit: ReplyLimit | null
}
