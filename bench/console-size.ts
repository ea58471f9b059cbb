import { gzipSync } from 'node:zlib'
import { findBrowser, launchBrowser } from '../test/support/browser.ts'
import { settleOwner } from '../test/support/owner.ts'
import { startProgram } from '../test/support/program.ts'

const LIMIT = 250_000

/** Compressed JavaScript a browser loads to reach the list, as gzip -9 would send it. */
export async function benchConsole(): Promise<void> {
  const executable = findBrowser()
  if (executable === undefined) return
  const program = await startProgram()
  const browser = await launchBrowser(executable)
  try {
    const context = await browser.newContext({ locale: 'en-US' })
    const home = await context.newPage()
    await settleOwner(home, program)
    // A browser of its own, so that nothing is in its cache.
    const fresh = await browser.newContext({ storageState: await context.storageState(), locale: 'en-US' })
    const list = await fresh.newPage()
    const sizes = new Map<string, number>()
    list.on('response', async answer => {
      if (/javascript/.test(answer.headers()['content-type'] ?? ''))
        sizes.set(answer.url(), gzipSync(await answer.body(), { level: 9 }).length)
    })
    await list.goto(`${home.url()}/feedback`)
    await list.getByTestId('feedback-count').waitFor()
    await list.waitForLoadState('networkidle')
    const total = [...sizes.values()].reduce((sum, size) => sum + size, 0)
    console.log(
      `console: ${(total / 1000).toFixed(0)} kB of compressed JavaScript to reach the signed-in list (asked: ≤ 250 kB), ratio ${(total / LIMIT).toFixed(2)}`,
    )
  } finally {
    await browser.close()
    await program.stop()
  }
}
