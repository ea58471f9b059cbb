import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openEmbedded } from '../../src/db/embedded/launch.ts'
import { choosePlaces } from '../../src/db/embedded/places.ts'
import { readPostmaster } from '../../src/db/embedded/stale.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'earshot-slow-'))
afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

// A server that recovers after a kill answers nobody for a while; whoever started it may be gone.
test.skipIf(process.platform !== 'linux')('waits for a live server that does not answer yet', async () => {
  const first = await openEmbedded(dataDir)
  const { cluster, lock, log } = choosePlaces(dataDir)
  const postmaster = readPostmaster(cluster) ?? 0
  appendFileSync(log, 'said before\n')
  process.kill(postmaster, 'SIGSTOP')
  const second = openEmbedded(dataDir)
  await expect.poll(() => existsSync(lock), { timeout: 20_000 }).toBe(true)
  process.kill(postmaster, 'SIGCONT')
  const adopted = await second
  expect(readPostmaster(cluster)).toBe(postmaster)
  expect(readFileSync(log, 'utf8')).toContain('said before')
  await adopted.leave()
  await first.leave()
})
