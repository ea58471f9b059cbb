import { existsSync, readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import type { ReadLanguage } from '../src/analyze/text/model.ts'
import { findPhrases } from '../src/analyze/text/phrases.ts'
import { findPii } from '../src/analyze/text/pii.ts'
import { findQuestions } from '../src/analyze/text/questions.ts'
import { modelFile, reader } from './engine.ts'
import { goldOf, LANGUAGES } from './gold.ts'
import { PEERS } from './peers.ts'
import type { Row } from './table.ts'

/** Megabytes of all shipped weights, compressed by brotli as they stand. */
function sizeRow(): Row {
  const bytes = LANGUAGES.filter(language => existsSync(modelFile(language))).map(
    language => brotliCompressSync(readFileSync(modelFile(language))).length,
  )
  const total = bytes.reduce((sum, size) => sum + size, 0)
  return {
    task: 'all models, brotli',
    set: 'as shipped',
    size: bytes.length,
    ours: `${(total / 1e6).toFixed(2)} MB`,
    asked: '≤ 8 MB',
  }
}

const LENGTH = 100
const TEXTS = 100
const ROUNDS = 9

/** Texts of 100 characters, cut out of the open gold set. */
function textsOf(language: (typeof LANGUAGES)[number]): string[] {
  const joined = goldOf('open', language)
    .map(document => document.text)
    .join('\n')
  const count = Math.min(TEXTS, Math.floor(joined.length / LENGTH))
  return Array.from({ length: count }, (_, i) => joined.slice(i * LENGTH, (i + 1) * LENGTH))
}

/** Everything that is read out of a text; why it reads so is worked out when a person asks. */
function readWhole(text: string, language: ReadLanguage): unknown {
  return [reader.read(text), findQuestions(text, language), findPii(text), findPhrases(text, language)]
}

function secondsFor(read: (text: string) => unknown, texts: readonly string[]): number {
  const started = performance.now()
  for (const text of texts) read(text)
  return (performance.now() - started) / 1000
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? 0
}

/** How many texts a second, the whole reading and the peers in turns, the median of several rounds. */
function speedRows(): Row[] {
  const english = textsOf('en')
  const runs = {
    ...Object.fromEntries(
      LANGUAGES.map(language => [
        language,
        { read: (text: string) => readWhole(text, language), texts: textsOf(language) },
      ]),
    ),
    ...Object.fromEntries(Object.entries(PEERS).map(([peer, read]) => [peer, { read, texts: english }])),
  }
  const speeds = new Map<string, number[]>()
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, { read, texts }] of Object.entries(runs)) {
      const speed = texts.length / secondsFor(read, texts)
      // The first rounds warm the machine up.
      if (round > 2) speeds.set(name, [...(speeds.get(name) ?? []), speed])
    }
  }
  const speed = (name: string) => median([...(speeds.get(name) ?? [])])
  const shown = (name: string) => `${(speed(name) / 1000).toFixed(1)}k/s`
  return LANGUAGES.map(language => ({
    task: 'speed of the whole reading against vader',
    set: `${language}, ${LENGTH} characters`,
    size: textsOf(language).length,
    ours: `${(speed(language) / speed('vader')).toFixed(1)} × (${shown(language)})`,
    asked: '5 ×',
    peers: { vader: shown('vader'), sentiment: shown('sentiment'), wink: shown('wink') },
  }))
}

/** What reading costs: bytes and time. */
export function costRows(): Row[] {
  return [sizeRow(), ...speedRows()]
}
