import { dateFormOf } from './date-form.ts'
import type { Mapping } from './mapping.ts'
import { isIntactId, isRuined } from './native-id.ts'
import type { Profile } from './profile.ts'
import { profileOf } from './profiles.ts'
import { proseColumns } from './prose.ts'
import { ratingReader } from './rating.ts'
import { scaleOf } from './rating-form.ts'
import type { Sample } from './sample.ts'
import { type Field, meaningsOf, plainHeader } from './synonyms.ts'

/** A mapping found without asking, and whether it can be used without a person's look. */
interface Guess {
  mapping: Mapping
  certain: boolean
}

type Single = Exclude<keyof Mapping['fields'], 'text'>

const NOTHING = /^(?:NA|N\/A|NULL|None|NaN|nan|null|#N\/A)$/
const VOTES = /^(?:votes?|votecount|score|numsupports|upvotes)$/

/** Guesses what each column is: a known export by its columns, else by header words and by what the cells hold. */
export function guessMapping(sample: Sample, zone: string): Guess {
  const profile = profileOf(sample.columns)
  const missing = missingWords(sample)
  const { fields, named } = profile === null ? fieldsByWords(sample, missing) : fieldsByProfile(profile, sample)
  const dates = dateForms(fields, sample)
  const native = fields.id !== undefined && isIntactId(sample.cells(fields.id), fields.id, profile !== null)
  if (!native) delete fields.id
  const rating = knownScale(profile, fields.rating, sample) ?? ratingScale(fields.rating, sample, missing)
  if (rating === null) delete fields.rating
  const mapping: Mapping = {
    ...profileParts(profile, fields, sample),
    fields,
    rating,
    dates: dates.forms,
    zone,
    identity: native ? 'native' : 'derived',
    constants: {},
    oursWhen: ['false', '0', 'no'],
    missing,
    dropped: droppedColumns(sample, profile),
  }
  return { mapping, certain: named && !dates.ambiguous }
}

type Parts = Pick<Mapping, 'profile' | 'channel' | 'identityFields' | 'idForm' | 'productKind'>

function profileParts(profile: Profile | null, fields: Mapping['fields'], sample: Sample): Parts {
  return {
    profile: profile?.id ?? 'custom',
    channel: profile?.channel ?? channelOf(fields, sample),
    identityFields: profile?.identityFields ?? identityFields(fields),
    idForm: profile?.idForm ?? 'cell',
    productKind: profile?.productKind ?? productKind(fields),
  }
}

interface Start {
  fields: Mapping['fields']
  /** True when words or rating were found by name, not by looks alone. */
  named: boolean
}

function fieldsByProfile(profile: Profile, sample: Sample): Start {
  const fields: Mapping['fields'] = { text: [] }
  const find = (names: string) => {
    for (const name of names.split('|')) {
      const column = sample.columns.find(each => plainHeader(each) === name)
      if (column !== undefined) return column
    }
    return undefined
  }
  const { text = '', ...single } = profile.fields
  for (const [field, names] of Object.entries(single) as [Single, string][]) {
    const column = find(names)
    if (column !== undefined) fields[field] = column
  }
  fields.text = text.split('+').flatMap(name => find(name) ?? [])
  return { fields, named: true }
}

function fieldsByWords(sample: Sample, missing: string[]): Start {
  const candidates: { field: Field; rank: number; column: string }[] = []
  for (const column of sample.columns) for (const meaning of meaningsOf(column)) candidates.push({ ...meaning, column })
  candidates.sort((a, b) => a.rank - b.rank)
  const fields: Mapping['fields'] = { text: [] }
  const taken = new Set<string>()
  for (const { field, column } of candidates) {
    if (taken.has(column) || hasField(fields, field) || !fits(field, column, sample, missing)) continue
    if (field === 'text') fields.text = [column]
    else fields[field] = column
    // A name used as key of the product may also be its name.
    if (field !== 'productKey') taken.add(column)
  }
  const named = fields.text.length > 0 || fields.rating !== undefined
  if (fields.text.length === 0) fields.text = proseColumns(sample, taken)
  fields.rating ??= ratingByLooks(sample, taken, missing)
  return { fields, named }
}

function hasField(fields: Mapping['fields'], field: Field): boolean {
  return field === 'text' ? fields.text.length > 0 : fields[field] !== undefined
}

function fits(field: Field, column: string, sample: Sample, missing: string[]): boolean {
  const cells = filledCells(sample, column, missing)
  if (cells.length === 0) return field !== 'rating' && field !== 'id'
  if (field === 'rating') return ratingScale(column, sample, missing) !== null
  if (field === 'saidAt' || field === 'editedAt' || field === 'replyAt') return dateFormOf(cells) !== null
  if (field === 'id') return isIntactId(sample.cells(column), column, false)
  if (field === 'platform') return cells.every(cell => /android|ios|play|app ?store|iphone/i.test(cell))
  if (field === 'text' || field === 'title') return !mostlyNumbers(cells)
  if (field === 'authorId' || field === 'productKey') return !isRuined(cells)
  if (field === 'authorEmail') return cells.some(cell => cell.includes('@'))
  return true
}

function filledCells(sample: Sample, column: string, missing: string[]): string[] {
  return sample.cells(column).filter(cell => cell.trim() !== '' && !missing.includes(cell))
}

function mostlyNumbers(cells: string[]): boolean {
  return cells.filter(cell => Number.isFinite(Number(cell))).length > cells.length * 0.5
}

// NA and the like mean nothing only in a file that writes them between numbers.
function missingWords(sample: Sample): string[] {
  const words = new Set<string>()
  for (const column of sample.columns) {
    const cells = sample.cells(column).filter(cell => cell !== '')
    const marks = cells.filter(cell => NOTHING.test(cell))
    if (marks.length === 0 || marks.length === cells.length) continue
    const others = cells.filter(cell => !NOTHING.test(cell))
    if (others.every(cell => Number.isFinite(Number(cell)))) for (const mark of marks) words.add(mark)
  }
  return [...words]
}

function ratingScale(column: string | undefined, sample: Sample, missing: string[]): Mapping['rating'] {
  if (column === undefined) return null
  const scale = scaleOf(filledCells(sample, column, missing), column)
  // `label` is a rating only as a two- or three-point one; with more steps it is somebody's classification.
  return scale !== null && plainHeader(column) === 'label' && scale.max !== 1 ? null : scale
}

// Column names alone may fit another export with a longer scale: most cells must lie in the known one.
function knownScale(profile: Profile | null, column: string | undefined, sample: Sample): Mapping['rating'] {
  const scale = profile?.scale
  if (scale === undefined) return null
  const read = ratingReader(scale)
  const cells = column === undefined ? [] : sample.cells(column)
  const outside = cells.filter(cell => read(cell) === 'rating-out-of-scale').length
  return outside > cells.length * 0.1 ? null : scale
}

function ratingByLooks(sample: Sample, taken: Set<string>, missing: string[]): string | undefined {
  return sample.columns.find(
    column =>
      !taken.has(column) &&
      /rat(?:e|ing)|stars?\b|score|satisf|recommend|점수|평점|별점|만족|추천|评分|满意|推荐|評価|満足/i.test(column) &&
      ratingScale(column, sample, missing) !== null,
  )
}

function dateForms(fields: Mapping['fields'], sample: Sample): { forms: Mapping['dates']; ambiguous: boolean } {
  const forms: Mapping['dates'] = {}
  let ambiguous = false
  for (const field of ['saidAt', 'editedAt', 'replyAt'] as const) {
    const column = fields[field]
    const guess = column === undefined ? null : dateFormOf(sample.cells(column))
    if (guess === null) continue
    forms[field] = guess.form
    ambiguous ||= guess.ambiguous
  }
  return { forms, ambiguous }
}

function channelOf(fields: Mapping['fields'], sample: Sample): Mapping['channel'] {
  const plain = sample.columns.map(plainHeader)
  const rating = plainHeader(fields.rating ?? '')
  if (plain.some(name => name === 'tweetid' || name === 'tweetcreated' || name === 'sub')) return 'mention'
  if (/nps|csat|ces|satisf|만족도|满意|満足/.test(rating) || plain.includes('respondentid') || fields.text.length > 1)
    return 'survey'
  return fields.rating === undefined && plain.some(name => VOTES.test(name)) ? 'request' : 'review'
}

function productKind(fields: Mapping['fields']): Mapping['productKind'] {
  const key = plainHeader(fields.productKey ?? '')
  if (key === '') return 'name'
  if (key.startsWith('asin')) return 'asin'
  return key === 'packagename' ? 'android' : 'shop'
}

function identityFields(fields: Mapping['fields']): Mapping['identityFields'] {
  const known = fields.saidAt !== undefined || fields.authorName !== undefined || fields.authorId !== undefined
  return known ? ['product', 'author', 'saidAt', 'title', 'text'] : ['product', 'title', 'text', 'rating']
}

// A column without a name that counts the rows says nothing about the customer.
function droppedColumns(sample: Sample, profile: Profile | null): string[] {
  const unwanted = new Set(profile?.dropped ?? [])
  return sample.columns.filter(column => {
    if (unwanted.has(plainHeader(column))) return true
    if (!/^(?:column \d+|Unnamed: \d+|index)$/.test(column)) return false
    const cells = sample.cells(column)
    return new Set(cells).size === cells.length && cells.every(cell => /^\d+$/.test(cell))
  })
}

/** A person's mapping with what it leaves open (scale, date forms) taken from the cells. */
export function completed(mapping: Mapping, sample: Sample): Mapping {
  const rating = mapping.rating ?? ratingScale(mapping.fields.rating, sample, mapping.missing)
  return { ...mapping, rating, dates: { ...dateForms(mapping.fields, sample).forms, ...mapping.dates } }
}
