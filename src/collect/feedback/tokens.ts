/**
 * Search without a dictionary: runs of Korean, Chinese and Japanese become overlapping pairs of characters, everything else words.
 * "배송이" → 배송, 송이, 이. The last character stands alone too, so that a single character can be found by prefix.
 */

/** More tokens than a verbatim of 100,000 characters has; keeps a tsvector below its 1 MB. */
const MOST_TOKENS = 110_000
const LONGEST_WORD = 40

/** Anything but plain ASCII, Hangul syllables, common Han and kana: only there can compatibility forms hide, and NFKC is costly. */
const MAY_FOLD = /[^\n\r\t -~\uac00-\ud7a3\u4e00-\u9fff\u3041-\u3096\u30a1-\u30fa\u30fc]/

/** Full-width and half-width forms, ligatures and case fold together. */
export function fold(text: string): string {
  return (MAY_FOLD.test(text) ? text.normalize('NFKC').replaceAll('’', "'") : text).toLowerCase()
}

/** Hangul, Han, Hiragana and Katakana: scripts whose words are found from inside. */
function isInner(code: number): boolean {
  return (
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3041 && code <= 0x30ff && code !== 0x30fb) ||
    (code >= 0x3131 && code <= 0x318e) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    code === 0x3005
  )
}

const WORD = /[\p{L}\p{N}\p{M}\p{So}]/u

function isWord(code: number): boolean {
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
  return WORD.test(String.fromCharCode(code)) || (code >= 0xd800 && code <= 0xdfff)
}

/** Calls `visit` for each run of folded text: `inner` runs are found by pairs, the others as words. */
function eachRun(folded: string, visit: (run: string, inner: boolean) => void): void {
  let start = 0
  let kind = 0
  for (let i = 0; i <= folded.length; i++) {
    const code = i < folded.length ? folded.charCodeAt(i) : 32
    const next = isInner(code) ? 2 : isWord(code) ? 1 : 0
    if (next === kind) continue
    if (kind !== 0) visit(folded.slice(start, i), kind === 2)
    start = i
    kind = next
  }
}

/** The tokens a text is found by, each in quotes, as a tsvector literal; the database drops those that repeat. */
function searchLiteral(text: string): string {
  let literal = ''
  let left = MOST_TOKENS
  eachRun(fold(text), (run, inner) => {
    left -= inner ? run.length : 1
    if (left < 0) return
    if (!inner) {
      if (isWhole(run)) literal += `'${run.slice(0, LONGEST_WORD)}' `
      return
    }
    for (let i = 0; i < run.length - 1; i++) literal += `'${run[i]}${run[i + 1]}' `
    literal += `'${run[run.length - 1]}' `
  })
  return literal
}

/** A lone surrogate cannot be stored; the run it stands in is not searchable. */
const isWhole = (run: string): boolean => run.isWellFormed()

/** What a piece is filed under beside its words; every filter of the list has a token here. */
export interface Facets {
  sourceId: number
  importId: number | null
  aliasId: number | null
  rating: number | null
  language: string
  sentiment: string | null
  tone: string
  topics: string[]
  tags: number[]
  version: string | null
  /** How sure the reading is, 0 to 1. */
  confidence: number
}

/** The reading is hardly, fairly or very sure. */
export const bandOf = (confidence: number): 'low' | 'middle' | 'high' => {
  // As the database keeps it: a real has fewer digits.
  const kept = Math.fround(confidence)
  return kept < 0.5 ? 'low' : kept < 0.75 ? 'middle' : 'high'
}

/** Longest version that is told from others. */
const LONGEST_VERSION = 60

/** `=` cannot occur in a search token, so facets and words never meet. */
export const facetToken = {
  source: (id: number | string) => `=s${id}`,
  import: (id: number | string) => `=i${id}`,
  alias: (id: number | string) => `=a${id}`,
  rating: (value: number) => `=r${value}`,
  language: (tag: string) => `=l${tag}`,
  sentiment: (sentiment: string) => `=e${sentiment}`,
  tone: (tone: string) => `=o${tone}`,
  topic: (id: string) => `=t${id}`,
  tag: (id: number | string) => `=g${id}`,
  version: (version: string) => `=v${[...version].slice(0, LONGEST_VERSION).join('')}`,
  confidence: (band: string) => `=c${band}`,
  words: (are: 'yes' | 'no') => `=w${are}`,
}

export function facetTokens(facets: Facets): string[] {
  const tokens = [
    facetToken.source(facets.sourceId),
    facetToken.language(facets.language),
    facetToken.tone(facets.tone),
    facetToken.confidence(bandOf(facets.confidence)),
  ]
  if (facets.importId !== null) tokens.push(facetToken.import(facets.importId))
  if (facets.aliasId !== null) tokens.push(facetToken.alias(facets.aliasId))
  if (facets.rating !== null) tokens.push(facetToken.rating(facets.rating))
  if (facets.sentiment !== null) tokens.push(facetToken.sentiment(facets.sentiment))
  for (const topic of facets.topics) tokens.push(facetToken.topic(topic))
  if (facets.version !== null) tokens.push(facetToken.version(facets.version))
  for (const tag of facets.tags) tokens.push(facetToken.tag(tag))
  return tokens
}

const MUST_ESCAPE = /['\\]/

const quote = (token: string) =>
  MUST_ESCAPE.test(token) ? `'${token.replaceAll('\\', '\\\\').replaceAll("'", "''")}'` : `'${token}'`

/** A tsvector literal of the text's and the facets' tokens. */
export function foundBy(text: string, facets: Facets): string {
  let literal = `${searchLiteral(text)}${quote(facetToken.words(text === '' ? 'no' : 'yes'))} `
  for (const token of facetTokens(facets)) literal += `${quote(token)} `
  return literal
}

/** What a person typed, ready for the database: a tsquery, and the terms to look for again in the text itself. */
export interface WordQuery {
  tsquery: string
  /** Folded terms whose tokens may stand apart in a text that does not hold the term. */
  recheck: string[]
}

/** Null when nothing searchable was typed. All terms must be found. */
export function wordQuery(typed: string): WordQuery | null {
  const parts: string[] = []
  const recheck: string[] = []
  for (const term of fold(typed).split(/\s+/)) {
    const before = parts.length
    let runs = 0
    eachRun(term, (run, inner) => {
      if (!isWhole(run)) return
      runs++
      if (!inner) parts.push(`${quote(run.slice(0, LONGEST_WORD))}:*`)
      else if (run.length === 1) parts.push(`${quote(run)}:*`)
      else for (let i = 0; i < run.length - 1; i++) parts.push(quote(run.slice(i, i + 2)))
    })
    if (runs > 1 || parts.length - before > 1 || term.length > LONGEST_WORD) recheck.push(term)
  }
  return parts.length === 0 ? null : { tsquery: parts.join(' & '), recheck }
}

/** A tsquery for facets: alternatives within a group, all groups required. */
export function facetQuery(groups: string[][]): string {
  return groups.map(group => `(${group.map(quote).join(' | ')})`).join(' & ')
}
