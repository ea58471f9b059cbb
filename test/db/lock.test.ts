import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const place = mkdtempSync(join(tmpdir(), 'earshot-lock-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

const HOLDER = fileURLToPath(new URL('../support/lock-holder.ts', import.meta.url))

test('processes that meet a dead holder at once take over one after the other', async () => {
  const [lock, inside, log] = ['lock', 'inside', 'log'].map(name => join(place, name)) as [string, string, string]
  writeFileSync(lock, '999999')
  const children = Array.from({ length: 5 }, () =>
    spawn(process.execPath, ['--import', 'tsx', HOLDER, lock, inside, log], { stdio: ['ignore', 'ignore', 'inherit'] }),
  )
  const codes = await Promise.all(children.map(async child => (await once(child, 'exit'))[0]))
  expect(codes).toEqual([0, 0, 0, 0, 0])
  expect(readFileSync(log, 'utf8').trim().split('\n')).toEqual(Array(25).fill('held'))
})
