// Holds the lock again and again, and leaves a line whenever somebody else is inside at the same time.
import { appendFileSync, rmSync, writeFileSync } from 'node:fs'
import { setImmediate as turn } from 'node:timers/promises'
import { withLock } from '../../src/db/embedded/lock.ts'

const [lock = '', inside = '', log = ''] = process.argv.slice(2)
for (let round = 0; round < 5; round++) {
  await withLock(lock, async () => {
    try {
      writeFileSync(inside, '', { flag: 'wx' })
    } catch {
      appendFileSync(log, 'met\n')
    }
    for (let i = 0; i < 200; i++) await turn()
    rmSync(inside, { force: true })
    appendFileSync(log, 'held\n')
  })
}
