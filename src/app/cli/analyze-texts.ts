import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Explanation } from '../../analyze/text/reader.ts'
import { Problem } from '../../platform/errors.ts'
import { defaultReader } from '../reader.ts'

interface Asked {
  text: string
  rating: number | null
}

/** Reads texts line by line, JSON Lines or plain, and says what is in each, in order. No database, no network. Exit code 1 when a line was skipped. */
export async function analyzeTexts(file: string, options: { json: boolean }): Promise<number> {
  const reader = defaultReader()
  const input = file === '-' ? process.stdin : createReadStream(file)
  let line = 0
  let skipped = 0
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
  input.on('error', (error: Error) =>
    lines.emit('error', new Problem('file-unreadable', `${file} cannot be read: ${error.message}`)),
  )
  for await (const text of lines) {
    line++
    if (text.trim() === '') continue
    const asked = readLine(text)
    if (typeof asked === 'string') {
      process.stderr.write(`line ${line}: ${asked}; skipped\n`)
      skipped++
      continue
    }
    await write(
      options.json
        ? `${JSON.stringify(inContract(asked.text, reader.explain(asked.text, asked.rating)))}\n`
        : inWords(asked.text, reader.explain(asked.text, asked.rating)),
    )
  }
  return skipped > 0 ? 1 : 0
}

/** A line that begins with { is JSON or wrong; anything else is a text as it stands. */
function readLine(line: string): Asked | string {
  if (!line.startsWith('{')) return { text: line, rating: null }
  let parsed: { text?: unknown; rating?: unknown; min?: unknown; max?: unknown }
  try {
    parsed = JSON.parse(line)
  } catch (error) {
    return `not valid JSON (${(error as Error).message})`
  }
  if (typeof parsed.text !== 'string') return 'the field "text" is missing or not a string'
  if (typeof parsed.rating !== 'number') return { text: parsed.text, rating: null }
  const max = typeof parsed.max === 'number' ? parsed.max : 5
  const min = typeof parsed.min === 'number' ? parsed.min : max === 10 || max === 5 ? 1 : 0
  return { text: parsed.text, rating: Math.min(1, Math.max(0, (parsed.rating - min) / (max - min || 1))) }
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000

/** The fields of the contract, in its order. */
function inContract(text: string, it: Explanation) {
  return {
    text,
    language: it.language,
    sentiment: it.sentiment,
    score: rounded(it.score),
    confidence: rounded(it.confidence),
    tone: it.tone,
    sarcasm: it.sarcasm,
    clauses: it.clauses,
    topics: it.topics.map(topic => topic.id),
    phrases: it.phrases,
    questions: it.questions,
    pii: it.pii,
  }
}

const inWords = (text: string, it: Explanation): string =>
  `${it.sentiment.padEnd(8)} ${String(rounded(it.score)).padStart(6)}  ${it.language.padEnd(7)} ${it.tone.padEnd(10)} ${it.topics.map(topic => topic.id).join(' ')}\n  ${text}\n`

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await new Promise(resolve => process.stdout.once('drain', resolve))
}
