import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'earshot-full-'))
const disk = join(folder, 'disk')
// Else the database of a root's house would lie outside it, where its own account may go.
chmodSync(folder, 0o755)

/** A small disk of our own takes the right to mount one. */
function mounted(): boolean {
  mkdirSync(disk)
  return (
    process.platform === 'linux' && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=400m', 'tmpfs', disk]).status === 0
  )
}
const hasDisk = mounted()
afterAll(() => {
  if (hasDisk) execFileSync('umount', ['--lazy', disk])
  rmSync(folder, { recursive: true, force: true })
})

const ROWS = 12_000
const file = join(folder, 'reviews.csv')
const words = (i: number) => `${i}번째로 주문했는데 ${'배송이 빠르고 포장이 꼼꼼해서 좋아요. '.repeat(1 + (i % 7))}`
const csv = `review_id,date,rating,review\n${Array.from({ length: ROWS }, (_, i) => `r${i},2026-01-0${1 + (i % 9)},${1 + (i % 5)},${words(i)}`).join('\n')}\n`

const RUN = "import { main } from './src/main.ts'; process.exitCode = await main(process.argv.slice(1))"
const earshot = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', RUN, '--', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, EARSHOT_DATA_DIR: join(disk, 'house'), DATABASE_URL: '' },
  })

test.skipIf(!hasDisk)(
  'a disk that fills up in mid-import is told, loses nothing, and the rest comes when there is space',
  () => {
    writeFileSync(file, csv)
    expect(earshot('stats').status).toBe(0)
    const { bavail, bsize } = statfsSync(disk)
    writeFileSync(join(disk, 'filler'), Buffer.alloc(bavail * bsize - 3_000_000))
    const cut = earshot('import', file, '--source', 'shop')
    expect(cut.status).toBe(1)
    expect(`${cut.stdout}${cut.stderr}`).toMatch(/disk .*is full\. Free some space/)
    expect(cut.stderr).not.toMatch(/^ {4}at /m)
    rmSync(join(disk, 'filler'))
    const again = earshot('import', file, '--source', 'shop', '--json')
    expect(again.status, again.stderr).toBe(0)
    const [{ rows, imported, unchanged }] = JSON.parse(again.stdout)
    expect([rows, imported + unchanged]).toEqual([ROWS, ROWS])
    expect(JSON.parse(earshot('stats', '--json').stdout)).toEqual({
      groups: [{ key: 'all', count: ROWS, mean: expect.any(Number) }],
    })
  },
  300_000,
)
