import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { findBrowser, launchBrowser } from './browser.ts'
import { type Program, startProgram } from './program.ts'

const shots = process.env.EARSHOT_SHOTS

const LOOK = { locale: 'ko-KR', viewport: { width: 1440, height: 900 } }
export const OWNER = { name: '김하나', email: 'hana@example.com', password: 'correct horse battery' }

/** A Korean shop in a real browser, its owner signed in and settled. */
export interface Shop {
  program: Program
  browser: Browser
  context: BrowserContext
  page: Page
  at(id: string): Locator
  /** Calls the API as the owner; what is not an answer of success fails the test. */
  call(method: string, path: string, data?: unknown): Promise<ReturnType<typeof JSON.parse>>
  /** A picture for the eye, where EARSHOT_SHOTS names a folder. */
  shoot(name: string): Promise<void>
  close(): Promise<void>
}

interface Opened {
  /** A table with a header, which is brought in as the source 매장. */
  rows?: string
  look?: BrowserContextOptions
  /** Beside what the program needs anyway. */
  environment?: Record<string, string>
}

/** Starts the program in an empty directory; `rows` are on their way when it is back. */
export async function openShop({ rows, look = {}, environment = {} }: Opened = {}): Promise<Shop> {
  const program = await startProgram(environment)
  const browser = await launchBrowser(findBrowser() ?? '')
  const context = await browser.newContext({ baseURL: program.origin, ...LOOK, ...look })
  const page = await context.newPage()
  const call: Shop['call'] = async (method, path, data) => {
    const headers = { origin: program.origin }
    const answer = await page.request.fetch(`/api${path}`, { method, data, headers })
    expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true)
    return answer.json()
  }
  await page.goto(program.link)
  await page.waitForURL(/welcome/)
  await call('POST', '/welcome', { ...OWNER, workspaceName: '한강상점', zone: 'Asia/Seoul', locale: 'ko' })
  if (rows !== undefined) await bringRows(call, rows)
  return {
    program,
    browser,
    context,
    page,
    call,
    at: id => page.getByTestId(id),
    shoot: name => shoot(page, name),
    close: async () => {
      await browser.close()
      await program.stop()
    },
  }
}

async function bringRows(call: Shop['call'], rows: string): Promise<void> {
  const upload = await call('POST', '/workspaces/main/uploads/text', { name: 'a.csv', text: rows })
  const { mapping } = upload.members[0]
  await call('POST', '/workspaces/main/imports', { upload: upload.id, source: '매장', mapping })
}

/** A picture for the eye, where EARSHOT_SHOTS names a folder. */
export async function shoot(page: Page, name: string): Promise<void> {
  if (shots === undefined) return
  mkdirSync(shots, { recursive: true })
  await page.screenshot({ path: join(shots, `${name}.png`) })
}
