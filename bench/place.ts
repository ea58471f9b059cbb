import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type House, openHouse } from '../src/app/house.ts'
import type { Scope } from '../src/people/members/scope.ts'
import { ensureWorkspace } from '../src/people/workspaces/commands.ts'
import { readConfig } from '../src/platform/config.ts'
import { createLog } from '../src/platform/log.ts'

/** A house in a directory of its own, gone when `work` is done. */
export async function inBenchHouse<T>(work: (house: House, scope: Scope) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'earshot-bench-'))
  const config = { ...readConfig({ EARSHOT_DATA_DIR: dataDir }), logLevel: 'warn' as const }
  const house = await openHouse(config, createLog(config))
  try {
    return await work(house, await ensureWorkspace(house.database.db, 'bench', 'Bench'))
  } finally {
    await house.database.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** Seconds that `work` takes. */
export async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}

export const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
