import { z } from 'zod'
import { isZone } from './zone.ts'

const dateFormSchema = z.object({
  kind: z.enum(['calendar', 'excel', 'epoch-s', 'epoch-ms']).default('calendar'),
  order: z.enum(['ymd', 'mdy', 'dmy']).default('ymd'),
  zoned: z.boolean().default(false),
})

const column = z.string().optional()

/** Which column of a file is what, and how its cells are written. Plain JSON; kept per shape and given by `--mapping`. */
export const mappingSchema = z.object({
  profile: z.string().default('custom'),
  channel: z.enum(['review', 'mention', 'survey', 'call', 'interview', 'e-mail', 'board', 'request']).default('review'),
  /** Columns by name; `text` may be several, joined by a blank line. */
  fields: z.object({
    id: column,
    parent: column,
    ours: column,
    saidAt: column,
    editedAt: column,
    rating: column,
    title: column,
    text: z.array(z.string()).default([]),
    authorName: column,
    authorId: column,
    authorEmail: column,
    productKey: column,
    productName: column,
    platform: column,
    url: column,
    version: column,
    device: column,
    country: column,
    language: column,
    reply: column,
    replyAt: column,
  }),
  /** The scale of the rating column, in its own units. */
  rating: z
    .object({ min: z.number().gte(-1e6), max: z.number().lte(1e6) })
    .refine(({ min, max }) => min < max, 'the lowest rating must be below the highest')
    .nullable()
    .default(null),
  dates: z
    .object({
      saidAt: dateFormSchema.optional(),
      editedAt: dateFormSchema.optional(),
      replyAt: dateFormSchema.optional(),
    })
    .default({}),
  /** IANA zone of dates without an offset. */
  zone: z.string().refine(isZone, 'unknown time zone').default('UTC'),
  identity: z.enum(['native', 'derived']).default('derived'),
  /** What makes a row itself where it has no native id. */
  identityFields: z
    .array(z.enum(['product', 'author', 'saidAt', 'rating', 'title', 'text', 'parent']))
    .default(['product', 'author', 'saidAt', 'title', 'text']),
  /** Where in its cell the id stands. */
  idForm: z.enum(['cell', 'link']).default('cell'),
  productKind: z.enum(['android', 'ios', 'asin', 'shop', 'site', 'name']).default('name'),
  /** Used where the row itself says nothing. */
  constants: z
    .object({
      product: z.object({ key: z.string(), name: z.string() }).optional(),
      country: z.string().optional(),
      language: z.string().optional(),
    })
    .default({}),
  /** Cells of the `ours` column that mark our own words. */
  oursWhen: z.array(z.string()).default(['false', '0', 'no']),
  /** Cells that mean "nothing" in this file, such as NA. */
  missing: z.array(z.string()).default([]),
  /** Columns that are not kept at all, such as a row number. */
  dropped: z.array(z.string()).default([]),
})

export type Mapping = z.infer<typeof mappingSchema>
