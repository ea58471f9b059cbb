import { randomBytes } from 'node:crypto'
import { gzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { fileOf } from '../../../test/shared/memory-file.ts'
import type { OpenFile } from '../../platform/files.ts'
import { type Limits, DEFAULT_LIMITS as limits } from './limits.ts'
import { listMembers } from './members.ts'

const CSV = Buffer.from('id,rating,review\n811,5,nice\n')
const JSON_FILE = Buffer.from('[{"review":"nice"}]')

async function content(file: OpenFile): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of file.stream()) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

async function contents(bytes: Uint8Array, given: Partial<Limits> = {}, step = 1000): Promise<[string, string][]> {
  const members = await listMembers(fileOf(bytes, 'upload', step), { ...limits, ...given })
  return Promise.all(members.map(async file => [file.name, await content(file)] as [string, string]))
}

describe('listMembers', () => {
  it('passes a plain file on', async () => {
    expect(await contents(CSV)).toEqual([['upload', CSV.toString()]])
  })

  it.each([1, 13, 1000])('unpacks gzip, read by %i', async step => {
    expect(await contents(gzipSync(CSV), {}, step)).toEqual([['upload', CSV.toString()]])
  })

  it('unpacks the tables of a ZIP, gzipped ones too, in order, and leaves the rest', async () => {
    const zip = zipSync({
      'a/one.csv': CSV,
      'two.json.gz': gzipSync(JSON_FILE),
      '__MACOSX/one.csv': CSV,
      'readme.pdf': CSV,
      'three.jsonl': [JSON_FILE, { level: 0 }],
      'leer.csv': new Uint8Array(0),
    })
    for (const step of [7, 1000])
      expect(await contents(zip, {}, step)).toEqual([
        ['a/one.csv', CSV.toString()],
        ['two.json', JSON_FILE.toString()],
        ['three.jsonl', JSON_FILE.toString()],
      ])
  })

  it('takes a workbook for one table', async () => {
    const zip = zipSync({ '[Content_Types].xml': CSV, 'xl/workbook.xml': CSV })
    expect(await listMembers(fileOf(zip, 'book.xlsx'), limits)).toHaveLength(1)
  })

  it('gives the unpacked size, for progress', async () => {
    const [csv] = await listMembers(fileOf(zipSync({ 'one.csv': CSV })), limits)
    expect(csv?.size).toBe(CSV.length)
  })

  const zip = zipSync({ 'one.csv': Buffer.from(randomBytes(5000).toString('hex')) })
  it.each([
    ['file-empty', new Uint8Array(0), {}],
    ['zip-cut', zip.subarray(0, zip.length / 2), {}],
    ['zip-cut', zip.subarray(0, zip.length - 40), {}],
    ['zip-no-tables', zipSync({ 'a.pdf': CSV }), {}],
    ['zip-too-many', zipSync({ 'a.csv': CSV, 'b.csv': CSV }), { members: 1 }],
    ['unpacked-too-large', zipSync({ 'a.csv': CSV }), { unpackedBytes: 10 }],
    ['unpacked-too-large', gzipSync(CSV), { unpackedBytes: 10 }],
    ['file-too-large', CSV, { fileBytes: 10 }],
    ['gzip-cut', gzipSync(randomBytes(5000)).subarray(0, 3000), {}],
    ['archive-bomb', gzipSync(new Uint8Array(64 * 1024 ** 2)), {}],
    ['archive-bomb', zipSync({ 'a.csv': new Uint8Array(64 * 1024 ** 2) }), {}],
  ])('refuses: %s', async (code, bytes, given) => {
    await expect(contents(bytes, given, 1 << 16)).rejects.toMatchObject({ name: 'FileProblem', code })
  })

  it('refuses damaged packing and passwords', async () => {
    const broken = Buffer.from(gzipSync(randomBytes(5000)))
    broken.fill(7, 100, 400)
    await expect(contents(broken)).rejects.toMatchObject({ code: 'gzip-broken' })
    const locked = Buffer.from(zip)
    const directory = locked.indexOf('PK\x01\x02', 0, 'latin1')
    locked.writeUInt16LE(1, directory + 8)
    await expect(contents(locked)).rejects.toMatchObject({ code: 'zip-encrypted' })
  })

  it('stops a failing source', async () => {
    const file: OpenFile = {
      name: 'cut.gz',
      size: 100,
      // biome-ignore lint/correctness/useYield: the network fails before anything came
      async *stream() {
        throw new Error('network cut')
      },
    }
    await expect(listMembers(file, limits)).rejects.toThrow('network cut')
  })
})
