import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { findBrowser, launchBrowser } from '../test/support/browser.ts'
import { settleOwner } from '../test/support/owner.ts'
import { startProgram } from '../test/support/program.ts'
import { median } from './place.ts'
import { writeRows } from './rows.ts'

const BIN = fileURLToPath(new URL('../bin/earshot.js', import.meta.url))
const STEPS = 120
/** A screen that draws sixty times a second gives each picture so many ms. */
const FRAME = 1000 / 60

/** From pressing j to the next piece painted, in the console with so many pieces and in a bare virtual list that holds nothing else. */
export async function benchKeys(rows: number): Promise<void> {
  const executable = findBrowser()
  if (executable === undefined) return
  const program = await startProgram()
  const browser = await launchBrowser(executable)
  try {
    const path = join(program.dataDir, 'rows.csv')
    await writeRows(path, rows)
    const { status } = spawnSync(process.execPath, [BIN, 'import', path, '--source', 'bench'], {
      env: { ...process.env, EARSHOT_DATA_DIR: program.dataDir },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    if (status !== 0) throw new Error('the import failed')
    // Watching from within takes what the console's own policy forbids.
    const context = await browser.newContext({
      locale: 'en-US',
      viewport: { width: 1440, height: 900 },
      bypassCSP: true,
    })
    const bare = await context.newPage()
    await bare.setContent(BARE(rows))
    const list = await context.newPage()
    await settleOwner(list, program)
    await list.goto(`${program.origin}/w/main/feedback`)
    await list.getByTestId('feedback-row').first().waitFor()
    // Alternating, so that both meet the same noise.
    const times = { console: [] as number[], bare: [] as number[] }
    for (let round = 0; round < 4; round++) {
      await bare.bringToFront()
      times.bare.push(...(await walk(bare)))
      await list.bringToFront()
      times.console.push(...(await walk(list)))
    }
    const beyond = median(times.console) - median(times.bare)
    console.log(
      `keys: j to the next piece painted, at ${rows.toLocaleString('en')} pieces: ${told(times.console)}; a bare virtual list: ${told(times.bare)}\n` +
        `  beyond the bare list ${beyond.toFixed(1)} ms, ${(beyond / FRAME).toFixed(2)} of a frame (asked: ≤ 1.00)`,
    )
  } finally {
    await browser.close()
    await program.stop()
  }
}

const told = (times: number[]): string => {
  const sorted = times.toSorted((a, b) => a - b)
  return `${median(times).toFixed(1)} ms (95 %: ${(sorted[Math.floor(sorted.length * 0.95)] ?? 0).toFixed(1)})`
}

/** Presses j as a person holding a steady pace does; ms from each press to the picture that shows the words of the next piece. */
async function walk(page: Page): Promise<number[]> {
  await page.evaluate(WATCH)
  await page.keyboard.press('j')
  await page.waitForFunction('window.painted.length > 0')
  for (let i = 1; i < STEPS / 4; i++) {
    await page.keyboard.press('j')
    await page.waitForFunction(`window.painted.length > ${i}`)
  }
  return page.evaluate<number[]>('window.painted.slice(1)')
}

/** Looks in every frame whether the words beside the list are others than when the key went down; what follows a frame's work comes after its paint. */
const WATCH = `(() => {
  window.painted = []
  const words = () => {
    const shown = document.querySelector('[data-testid="verbatim"]')
    return shown && location.pathname + shown.textContent
  }
  const watch = event => {
    if (event.key !== 'j') return
    const before = words()
    const look = () => {
      if (words() === before || words() === null) return requestAnimationFrame(look)
      const after = new MessageChannel()
      after.port1.onmessage = () => window.painted.push(performance.now() - event.timeStamp)
      after.port2.postMessage(null)
    }
    requestAnimationFrame(look)
  }
  if (window.watching) removeEventListener('keydown', window.watching, true)
  window.watching = watch
  addEventListener('keydown', watch, true)
})()`

/** Rows of the height the console's have, drawn where one looks, and the words of the one that is open. */
const BARE = (rows: number) => `<!doctype html><style>
  #box { height: 100vh; width: 50%; overflow: auto; position: relative; float: left }
  #box div { position: absolute; height: 124px; left: 0; right: 0 }
  .open { background: #dde }
</style><div id="box"><p style="height: ${rows * 124}px"></p></div><article data-testid="verbatim"></article><script>
  let at = -1
  const box = document.querySelector('#box')
  addEventListener('keydown', () => {
    at++
    box.scrollTop = Math.max(box.scrollTop, (at + 1) * 124 - box.clientHeight)
    for (const old of box.querySelectorAll('div')) old.remove()
    for (let i = Math.floor(box.scrollTop / 124); i < (box.scrollTop + box.clientHeight) / 124; i++) {
      const row = document.createElement('div')
      row.style.top = i * 124 + 'px'
      row.textContent = 'Piece ' + i
      if (i === at) row.className = 'open'
      box.append(row)
    }
    document.querySelector('article').textContent = 'Piece ' + at
  })
</script>`
