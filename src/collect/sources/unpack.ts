import { createGunzip, createInflateRaw, type Gunzip, type InflateRaw } from 'node:zlib'
import type { Limits } from './limits.ts'
import { FileProblem } from './problem.ts'

export type Bytes = AsyncIterable<Uint8Array>

// Small files may repeat a lot and be honest: the ratio is judged only beyond this much.
const HONEST_BYTES = 32 * 1024 ** 2

/** Ungzips a stream. Throws FileProblem gzip-cut, gzip-broken, unpacked-too-large or archive-bomb. */
export function gunzipped(source: Bytes, file: string, limits: Limits): Bytes {
  const broken = (code: string) => new FileProblem(code === 'Z_BUF_ERROR' ? 'gzip-cut' : 'gzip-broken', { file })
  return pumped({ source, file, limits, engine: createGunzip, broken })
}

/** Inflates one ZIP entry. Throws FileProblem zip-broken, unpacked-too-large or archive-bomb. */
export function inflated(source: Bytes, file: string, limits: Limits): Bytes {
  const broken = () => new FileProblem('zip-broken', { file, member: file })
  return pumped({ source, file, limits, engine: createInflateRaw, broken })
}

interface Pump {
  source: Bytes
  file: string
  limits: Limits
  engine: (options: { chunkSize: number }) => Gunzip | InflateRaw
  broken: (code: string) => FileProblem
}

async function* pumped({ source, file, limits, engine, broken }: Pump): AsyncGenerator<Uint8Array> {
  // Large pieces: each one costs a trip to the thread that unpacks.
  const machine = engine({ chunkSize: 1 << 18 })
  const packed = { bytes: 0, failure: null as unknown }
  const feeding = feed(source, machine, packed)
  let bytes = 0
  try {
    for await (const chunk of machine as AsyncIterable<Uint8Array>) {
      bytes += chunk.length
      if (bytes > limits.unpackedBytes)
        throw new FileProblem('unpacked-too-large', { file, limit: limits.unpackedBytes })
      if (bytes > HONEST_BYTES && bytes > packed.bytes * limits.ratio)
        throw new FileProblem('archive-bomb', { file, ratio: limits.ratio })
      yield chunk
    }
  } catch (error) {
    if (packed.failure !== null) throw packed.failure
    throw error instanceof FileProblem ? error : broken(String((error as { code?: unknown }).code))
  } finally {
    machine.destroy()
    await feeding
  }
}

async function feed(source: Bytes, machine: Gunzip | InflateRaw, packed: { bytes: number; failure: unknown }) {
  try {
    for await (const chunk of source) {
      if (machine.destroyed) return
      packed.bytes += chunk.length
      if (!machine.write(chunk)) await drained(machine)
    }
    machine.end()
  } catch (error) {
    packed.failure = error
    machine.destroy(error as Error)
  }
}

function drained(machine: Gunzip | InflateRaw): Promise<void> {
  return new Promise(resolve => {
    const done = () => {
      machine.off('drain', done)
      machine.off('close', done)
      resolve()
    }
    machine.on('drain', done)
    machine.on('close', done)
    if (machine.destroyed) done()
  })
}
