import type { z } from 'zod'
import type { Piece, Reject } from '../../collect/feedback/piece.ts'
import type { Inspection } from '../../collect/sources/inspect.ts'
import { type FileProblem, rejectMessage } from '../../collect/sources/problem.ts'
import type { memberView, previewRow } from '../../collect/sources/schema.ts'

type Member = z.infer<typeof memberView>

/** A file that was understood, with ten rows as they will be stored. */
export function presentMember(member: number, name: string, inspection: Inspection): Member {
  const { format, encoding, profile, certain, columns, mapping, preview } = inspection
  return {
    member,
    name,
    problem: null,
    format,
    encoding,
    profile,
    certain,
    columns,
    samples: samplesOf(inspection),
    mapping,
    preview: preview.map(presentRow),
  }
}

/** A file that was not. */
export const presentProblem = (member: number, name: string, { code, params, message }: FileProblem): Member => ({
  member,
  name,
  problem: { code, params, message },
  format: null,
  encoding: null,
  profile: null,
  certain: false,
  columns: [],
  samples: [],
  mapping: null,
  preview: [],
})

/** A first value for each column, as far as the preview's rows show one. */
function samplesOf({ columns, preview, mapping }: Inspection): string[] {
  const { fields } = mapping
  return columns.map(column => {
    for (const item of preview) {
      const found =
        'code' in item ? item.cells[columns.indexOf(column)] : (item.attributes[column] ?? shown(item, fields, column))
      if (found !== undefined && found !== null && found !== '') return found.slice(0, 80)
    }
    return ''
  })
}

function shown(piece: Piece, fields: Inspection['mapping']['fields'], column: string): string | null | undefined {
  if (fields.text.includes(column)) return piece.verbatim
  const byField: [string | undefined, string | null | undefined][] = [
    [fields.id, piece.nativeId],
    [fields.title, piece.title],
    [fields.rating, piece.rating?.original],
    [fields.authorName, piece.author.name],
    [fields.productName, piece.product?.name],
    [fields.productKey, piece.product?.key],
    [fields.version, piece.version],
    [fields.reply, piece.reply?.text],
    [fields.saidAt, piece.saidAt === null ? null : new Date(piece.saidAt).toISOString()],
    [fields.url, piece.url],
    [fields.country, piece.country],
    [fields.language, piece.language],
  ]
  return byField.find(([name]) => name === column)?.[1]
}

function presentRow(item: Piece | Reject): z.infer<typeof previewRow> {
  if ('code' in item) {
    const problem = { code: item.code, params: item.params, message: rejectMessage(item), field: item.field }
    return {
      row: item.row,
      saidAt: null,
      rating: null,
      title: '',
      verbatim: item.cells.join(' | ').slice(0, 400),
      author: null,
      product: null,
      reply: null,
      problem,
    }
  }
  return {
    row: item.row,
    saidAt: item.saidAt === null ? null : new Date(item.saidAt).toISOString(),
    rating: item.rating === null ? null : { value: item.rating.value, min: item.rating.min, max: item.rating.max },
    title: item.title,
    verbatim: item.verbatim.slice(0, 400),
    author: item.author.name,
    product: item.product?.name ?? null,
    reply: item.reply?.text.slice(0, 200) ?? null,
    problem: null,
  }
}
