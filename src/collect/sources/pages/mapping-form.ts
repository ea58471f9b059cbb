import type { Mapping } from '../mapping.ts'
import type { Member } from './data.ts'

/** Fields a person may choose a column for, the telling ones first. */
export const SINGLE = [
  'rating',
  'title',
  'saidAt',
  'authorName',
  'productName',
  'id',
  'url',
  'reply',
  'replyAt',
  'version',
  'device',
  'language',
  'country',
] as const
export type Single = (typeof SINGLE)[number]

export const DATE_FORMS = ['ymd', 'mdy', 'dmy', 'excel', 'epoch-s', 'epoch-ms'] as const
export type DateForm = (typeof DATE_FORMS)[number]

const SCALES = ['1–5', '1–10', '0–10', '0–100', '-1–1', '0–5', '1–7', '1–100'] as const

/** Nothing chosen yet: where no guess could be made, a person begins here. */
export const blankMapping = (zone: string): Record<string, unknown> => ({
  profile: 'custom',
  channel: 'review',
  fields: { text: [] },
  rating: null,
  dates: {},
  zone,
})

/** The columns of a file that could not be guessed stand in what is wrong with it. */
export function columnsOf(member: Member): string[] {
  if (member.columns.length > 0 || member.problem?.code !== 'no-text-no-rating') return member.columns
  return `${member.problem.params.columns ?? ''}`.split(', ').filter(Boolean)
}

/** The mapping travels as plain JSON; this is the one place where the console trusts its shape. */
export const asMapping = (json: Record<string, unknown>): Mapping => json as unknown as Mapping

export const columnOf = (mapping: Mapping, field: Single): string | null => mapping.fields[field] ?? null

export function withColumn(mapping: Mapping, field: Single, column: string | null): Mapping {
  const { [field]: _, ...rest } = mapping.fields
  return { ...mapping, fields: column === null ? rest : { ...rest, [field]: column } }
}

export const withText = (mapping: Mapping, text: string[]): Mapping => ({
  ...mapping,
  fields: { ...mapping.fields, text },
})

export const scaleText = ({ rating }: Mapping): string | null =>
  rating === null ? null : `${rating.min}–${rating.max}`

export function scaleChoices(mapping: Mapping): string[] {
  const now = scaleText(mapping)
  return [...new Set([...(now === null ? [] : [now]), ...SCALES])]
}

export function withScale(mapping: Mapping, text: string | null): Mapping {
  const found = /^(-?[\d.]+)–(-?[\d.]+)$/.exec(text ?? '')
  return { ...mapping, rating: found ? { min: Number(found[1]), max: Number(found[2]) } : null }
}

export function dateForm(mapping: Mapping): DateForm {
  const form = mapping.dates.saidAt
  if (form === undefined) return 'ymd'
  return form.kind === 'calendar' ? form.order : form.kind
}

export function withDateForm(mapping: Mapping, form: DateForm): Mapping {
  const { zoned = false, order = 'ymd' } = mapping.dates.saidAt ?? {}
  const saidAt =
    form === 'ymd' || form === 'mdy' || form === 'dmy'
      ? { kind: 'calendar' as const, order: form, zoned }
      : { kind: form, order, zoned }
  return { ...mapping, dates: { ...mapping.dates, saidAt } }
}
