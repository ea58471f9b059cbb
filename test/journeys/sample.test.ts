import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBrowser, launchBrowser } from '../support/browser.ts'
import { settleOwner } from '../support/owner.ts'
import { type Program, startProgram } from '../support/program.ts'

const executable = findBrowser()

describe.skipIf(executable === undefined)('looking around without a file', () => {
  let program: Program
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    program = await startProgram()
    browser = await launchBrowser(executable ?? '')
    page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'ko-KR' })).newPage()
  })
  afterAll(async () => {
    await browser?.close()
    await program?.stop()
  })

  const at = (id: string) => page.getByTestId(id)

  test('one click in, the story on the overview, one click out', async () => {
    await settleOwner(page, program)
    await at('first-sample').click()

    await page.waitForURL(/\/w\/sample/)
    await page.locator('[data-testid="sample-banner"][data-filling="false"]').waitFor()
    await at('topic-row').first().waitFor()
    expect((await at('topic-row').allInnerTexts()).slice(0, 8).join()).toMatch(/배송/)

    await at('sample-leave').click()
    await page.waitForURL(/\/w\/main/)
    await at('first-sample').waitFor()
    await page.goto(`${program.origin}/w/sample`)
    await page.waitForURL(/\/w\/main/)
  })
})
