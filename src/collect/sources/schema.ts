import { z } from '@hono/zod-openapi'
import { channelSchema, shortIdSchema } from '../feedback/schema.ts'

export const sourceView = z
  .object({
    id: z.string(),
    name: z.string(),
    channel: channelSchema,
    count: z.number(),
    unanswered: z.number(),
    /** The scale of its ratings. */
    scale: z.object({ min: z.number(), max: z.number() }).nullable(),
    lastImportAt: z.iso.datetime().nullable(),
  })
  .openapi('Source')

/** A problem with a whole file: `code` is a key of the catalogues, `params` fill it, `message` is the English text. */
export const problemView = z
  .object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])), message: z.string() })
  .openapi('Problem')

export const previewRow = z
  .object({
    row: z.number(),
    saidAt: z.iso.datetime().nullable(),
    rating: z.object({ value: z.number(), min: z.number(), max: z.number() }).nullable(),
    title: z.string(),
    verbatim: z.string(),
    author: z.string().nullable(),
    product: z.string().nullable(),
    reply: z.string().nullable(),
    problem: problemView.extend({ field: z.string().nullable() }).nullable(),
  })
  .openapi('PreviewRow')

/** The mapping is the plain JSON of `collect/sources/mapping.ts`; the console changes its `columns` and `scale`. */
export const mappingJson = z.record(z.string(), z.unknown())

export const memberView = z
  .object({
    /** 0-based place in the upload: 0 for a plain file, one each for the files of a ZIP. */
    member: z.number(),
    name: z.string(),
    problem: problemView.nullable(),
    format: z.string().nullable(),
    encoding: z.string().nullable(),
    profile: z.string().nullable(),
    /** False: a person must look at the mapping before it can be imported. */
    certain: z.boolean(),
    columns: z.array(z.string()),
    /** The first value of each column, to recognise it by. */
    samples: z.array(z.string()),
    mapping: mappingJson.nullable(),
    preview: z.array(previewRow),
  })
  .openapi('UploadMember')

export const uploadView = z
  .object({ id: z.string(), name: z.string(), size: z.number(), members: z.array(memberView) })
  .openapi('Upload')

export const pasteInput = z.object({
  name: z.string().trim().max(200).default('pasted.csv'),
  text: z.string().min(1).max(20_000_000),
})

export const importInput = z
  .object({
    upload: z.string().max(64),
    member: z.number().int().min(0).default(0),
    source: z.string().trim().min(1).max(120).openapi({ description: 'name of the source, made when missing' }),
    mapping: mappingJson.optional(),
  })
  .openapi('ImportInput')

export const IMPORT_STATES = ['waiting', 'running', 'done', 'failed', 'cancelled', 'undoing', 'undone'] as const

export const importView = z
  .object({
    id: z.string(),
    file: z.string(),
    source: z.object({ id: z.string(), name: z.string() }),
    profile: z.string(),
    state: z.enum(IMPORT_STATES),
    problem: problemView.nullable(),
    rows: z.number(),
    imported: z.number(),
    updated: z.number(),
    unchanged: z.number(),
    rejected: z.number(),
    bytesDone: z.number(),
    bytesTotal: z.number(),
    /** Rows a second over the run so far; null until known. */
    rate: z.number().nullable(),
    secondsLeft: z.number().nullable(),
    startedAt: z.iso.datetime().nullable(),
    finishedAt: z.iso.datetime().nullable(),
    createdAt: z.iso.datetime(),
    /** A later import of the same source must be undone first: its id. */
    undoBlockedBy: z.string().nullable(),
  })
  .openapi('Import')
export type ImportView = z.infer<typeof importView>

export const importId = z.object({ import: shortIdSchema })
