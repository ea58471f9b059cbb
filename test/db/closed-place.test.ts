import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openEmbedded } from '../../src/db/embedded/launch.ts'
import { choosePlaces } from '../../src/db/embedded/places.ts'

const closed = mkdtempSync(join(tmpdir(), 'earshot-closed-'))
afterAll(() => rmSync(closed, { recursive: true, force: true }))

// Only root has to lend PostgreSQL another account, which may then be shut out.
test.skipIf(process.getuid?.() !== 0)(
  'runs in a folder closed to others, and does not take up what a deleted directory left',
  async () => {
    chmodSync(closed, 0o700)
    const dataDir = join(closed, 'deeper', 'data')
    const first = await openEmbedded(dataDir)
    await first.leave()
    const { cluster } = choosePlaces(dataDir)
    expect(cluster.startsWith(closed)).toBe(false)
    expect(existsSync(join(cluster, 'PG_VERSION'))).toBe(true)
    rmSync(join(closed, 'deeper'), { recursive: true })
    expect(choosePlaces(dataDir).cluster).toBe(cluster)
    expect(existsSync(cluster)).toBe(false)
    rmSync(join(cluster, '..'), { recursive: true, force: true })
  },
)

test('keeps everything in a data directory that is closed itself', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'earshot-shut-'))
  expect(choosePlaces(dataDir).cluster.startsWith(dataDir)).toBe(true)
  rmSync(dataDir, { recursive: true })
})
