import { SaxesParser } from 'saxes'
import type { OpenFile } from '../../platform/files.ts'
import type { Limits } from './limits.ts'
import { FileProblem } from './problem.ts'
import { serialText } from './serial-date.ts'
import { listEntries, readEntry, type ZipEntry } from './zip.ts'

const MOST_STRING_CHARS = 256 * 1024 ** 2

interface Book {
  file: OpenFile
  limits: Limits
  entries: ZipEntry[]
}

interface Listener {
  open?: (name: string, attributes: Record<string, string>) => void
  text?: (text: string) => void
  close?: (name: string) => void
  /** Rows gathered since the last call; taken after each piece of the part. */
  drain?: () => string[][]
}

/**
 * Streams the rows of a workbook's first visible sheet that has any, in two passes (texts, then cells). Dates come out as
 * `YYYY-MM-DD[ HH:MM:SS]` by their style, numbers as stored. Throws FileProblem xlsx-broken, xlsx-too-large, zip-*, archive-bomb.
 */
export async function* sheetRows(file: OpenFile, limits: Limits): AsyncGenerator<string[][]> {
  const book = { file, limits, entries: await listEntries(file, limits) }
  const { sheets, since1904 } = await contents(book)
  const texts = await sharedTexts(book)
  const dated = await dateStyles(book)
  for (const sheet of sheets) {
    let any = false
    for await (const rows of part(book, sheet, cellListener({ texts, dated, since1904 }))) {
      any ||= rows.length > 0
      if (rows.length > 0) yield rows
    }
    if (any) return
  }
}

async function* part(book: Book, name: string, listener: Listener): AsyncGenerator<string[][]> {
  const entry = book.entries.find(each => each.name === name)
  if (entry === undefined) return
  const parser = new SaxesParser()
  parser.on('opentag', tag => listener.open?.(local(tag.name), tag.attributes))
  parser.on('text', text => listener.text?.(text))
  parser.on('closetag', tag => listener.close?.(local(tag.name)))
  parser.on('error', () => {
    throw new FileProblem('xlsx-broken', { file: book.file.name, part: name })
  })
  const decoder = new TextDecoder()
  for await (const chunk of readEntry(book.file, entry, book.limits)) {
    parser.write(decoder.decode(chunk, { stream: true }))
    if (listener.drain !== undefined) yield listener.drain()
  }
  parser.close()
}

async function listen(book: Book, name: string, listener: Listener): Promise<void> {
  for await (const _ of part(book, name, listener));
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

async function contents(book: Book): Promise<{ sheets: string[]; since1904: boolean }> {
  const targets = new Map<string, string>()
  await listen(book, 'xl/_rels/workbook.xml.rels', {
    open: (name, { Id = '', Target = '' }) => {
      if (name === 'Relationship') targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)
    },
  })
  const sheets: string[] = []
  let since1904 = false
  await listen(book, 'xl/workbook.xml', {
    open: (name, attributes) => {
      if (name === 'workbookPr') since1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
      if (name === 'sheet' && (attributes.state ?? 'visible') === 'visible')
        sheets.push(targets.get(attributes['r:id'] ?? '') ?? '')
    },
  })
  if (sheets.length === 0) throw new FileProblem('xlsx-broken', { file: book.file.name, part: 'xl/workbook.xml' })
  return { sheets, since1904 }
}

async function sharedTexts(book: Book): Promise<string[]> {
  const texts: string[] = []
  let chars = 0
  let current = ''
  let inside = false
  let phonetic = false
  await listen(book, 'xl/sharedStrings.xml', {
    open: name => {
      if (name === 'si') current = ''
      if (name === 'rPh') phonetic = true
      inside = name === 't'
    },
    text: text => {
      if (inside && !phonetic) current += text
    },
    close: name => {
      inside = false
      if (name === 'rPh') phonetic = false
      if (name !== 'si') return
      chars += current.length
      if (chars > MOST_STRING_CHARS)
        throw new FileProblem('xlsx-too-large', { file: book.file.name, limit: MOST_STRING_CHARS })
      texts.push(unescaped(current))
    },
  })
  return texts
}

function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => {
    const code = Number.parseInt(hex, 16)
    return code === 0 ? '\uFFFD' : String.fromCharCode(code)
  })
}

async function dateStyles(book: Book): Promise<boolean[]> {
  const custom = new Map<number, boolean>()
  const dated: boolean[] = []
  let inCells = false
  await listen(book, 'xl/styles.xml', {
    open: (name, attributes) => {
      if (name === 'numFmt') custom.set(Number(attributes.numFmtId), isDateFormat(attributes.formatCode ?? ''))
      if (name === 'cellXfs') inCells = true
      if (name !== 'xf' || !inCells) return
      const id = Number(attributes.numFmtId)
      dated.push(custom.get(id) ?? ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58)))
    },
    close: name => {
      if (name === 'cellXfs') inCells = false
    },
  })
  return dated
}

function isDateFormat(code: string): boolean {
  return /[ymdhs]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''))
}

interface Styles {
  texts: string[]
  dated: boolean[]
  since1904: boolean
}

function cellListener(styles: Styles): Listener {
  let rows: string[][] = []
  let row: string[] = []
  let column = 0
  let cell = { type: 'n', style: 0, text: '' }
  let reading = false
  return {
    open: (name, attributes) => {
      if (name === 'row') {
        row = []
        column = 0
      } else if (name === 'c') {
        column = attributes.r === undefined ? column + 1 : columnNumber(attributes.r)
        cell = { type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), text: '' }
      }
      reading = name === 'v' || name === 't'
    },
    text: text => {
      if (reading) cell.text += text
    },
    close: name => {
      reading = false
      if (name === 'c' && cell.text !== '') {
        while (row.length < column - 1) row.push('')
        row[column - 1] = cellText(cell, styles)
      } else if (name === 'row') rows.push(row)
    },
    drain: () => {
      const taken = rows
      rows = []
      return taken
    },
  }
}

function cellText(cell: { type: string; style: number; text: string }, styles: Styles): string {
  if (cell.type === 's') return styles.texts[Number(cell.text)] ?? ''
  if (cell.type === 'b') return cell.text === '1' ? 'TRUE' : 'FALSE'
  if (cell.type === 'e') return ''
  if (cell.type !== 'n') return unescaped(cell.text)
  const value = Number(cell.text)
  if (styles.dated[cell.style]) return serialText(value, styles.since1904) ?? cell.text
  return Number.isSafeInteger(value) ? String(value) : cell.text
}

function columnNumber(reference: string): number {
  let number = 0
  for (let i = 0; i < reference.length; i++) {
    const code = reference.charCodeAt(i) - 64
    if (code < 1 || code > 26) break
    number = number * 26 + code
  }
  return Math.min(number, 16_384)
}
