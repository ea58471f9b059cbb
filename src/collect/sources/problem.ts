import type { Reject } from '../feedback/piece.ts'

type Params = Record<string, string | number>

const FILE_MESSAGES = {
  'file-empty': 'The file "{file}" is empty. Export it again and check that it holds rows.',
  'file-too-large': '"{file}" is larger than {limit} bytes. Split it, or raise the upload limit.',
  'file-binary': '"{file}" is not a table: it looks like {kind}. Export it as CSV, XLSX or JSON.',
  'header-only': '"{file}" has a header but no rows below it. Check the filter or date range of the export.',
  'no-text-no-rating':
    'No column of "{file}" looks like words or a rating (columns: {columns}). Choose them in the mapping, or give --mapping.',
  'mapping-column-missing':
    'The mapping names the column "{column}", which "{file}" does not have (columns: {columns}).',
  'json-cut': '"{file}" is cut off: the JSON is unfinished at character {position}. Download it again.',
  'json-broken': '"{file}" is not valid JSON at character {position}. Export it again.',
  'json-no-rows': '"{file}" is JSON without a list of objects in it. Give an array of reviews, or JSON Lines.',
  'json-row-too-long': 'One entry of "{file}" near character {position} is longer than {limit} characters.',
  'zip-cut': '"{file}" is an incomplete ZIP: its table of contents is missing. Upload it again.',
  'zip-broken': '"{file}" is a damaged ZIP at "{member}". Make the archive again.',
  'zip-encrypted': '"{member}" in "{file}" is protected by a password. Upload it without one.',
  'zip-no-tables': '"{file}" holds no CSV, TSV, XLSX or JSON file.',
  'zip-too-many': '"{file}" holds {count} files; the limit is {limit}.',
  'gzip-cut': '"{file}" is an incomplete gzip file: it ends in the middle. Upload it again.',
  'gzip-broken': '"{file}" is a damaged gzip file. Make it again.',
  'unpacked-too-large': '"{file}" unpacks to more than {limit} bytes. Split it into smaller files.',
  'archive-bomb': '"{file}" unpacks to more than {ratio} times its size and was stopped. Upload the plain file.',
  'xlsx-broken': '"{file}" is a damaged Excel workbook ({part}). Open it in a spreadsheet and save it again.',
  'xlsx-too-large': 'The texts of the workbook "{file}" need more than {limit} characters. Save the sheet as CSV.',
  'too-many-rows': '"{file}" has more than {limit} rows. Split it.',
} as const

const REJECT_MESSAGES = {
  'cell-too-long': 'the cell has {length} characters; the limit is {limit}. Shorten it or raise the limit',
  'cells-missing': 'the row has {have} cells where the header has {want}. Check for a missing delimiter or quote',
  'cells-extra': 'the row has {have} cells where the header has {want}. Put cells holding the delimiter in quotes',
  'quote-broken': 'a quote is opened and never closed. Close it or double the quotes inside the cell',
  'json-broken': 'the entry is not valid JSON',
  'nothing-said': 'the row has neither words nor a rating',
  'rating-unreadable': '"{value}" is not a rating',
  'rating-out-of-scale': '{value} is outside the scale {min} to {max}. Correct it or change the scale in the mapping',
  'date-impossible': '"{value}" is not a day of the calendar',
} as const

type FileCode = keyof typeof FILE_MESSAGES
export type RejectCode = keyof typeof REJECT_MESSAGES

function filled(template: string, params: Params): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '?'))
}

/** A whole file that cannot be taken. `code` is stable and a catalogue key, `params` fill it, `message` is the English. */
export class FileProblem extends Error {
  readonly code: FileCode
  readonly params: Params

  constructor(code: FileCode, params: Params) {
    super(filled(FILE_MESSAGES[code], params))
    this.name = 'FileProblem'
    this.code = code
    this.params = params
  }
}

/** Says in English what is wrong with a row and where: `row 7, Rating: 9 is outside the scale 1 to 5. …`. */
export function rejectMessage(reject: Reject): string {
  const template: string = REJECT_MESSAGES[reject.code as RejectCode] ?? reject.code
  const place = reject.field === null ? `row ${reject.row}` : `row ${reject.row}, ${reject.field}`
  return `${place}: ${filled(template, reject.params)}.`
}
