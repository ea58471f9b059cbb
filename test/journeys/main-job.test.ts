import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBrowser, launchBrowser } from '../support/browser.ts'
import { koreanAppReviews } from '../support/laftel.ts'
import { bringIn, settleOwner } from '../support/owner.ts'
import { type Program, startProgram } from '../support/program.ts'

const executable = findBrowser()
const shots = process.env.EARSHOT_SHOTS

describe.skipIf(executable === undefined)('from an empty directory to the first answer', () => {
  let program: Program
  let browser: Browser
  let context: BrowserContext
  let page: Page
  const problems: string[] = []

  beforeAll(async () => {
    program = await startProgram()
    browser = await launchBrowser(executable ?? '')
    context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'en-US',
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    page = await context.newPage()
    page.on('pageerror', error => problems.push(error.message))
    page.on(
      'console',
      message => message.type() === 'error' && !/401|404/.test(message.text()) && problems.push(message.text()),
    )
  })
  afterAll(async () => {
    await browser?.close()
    await program?.stop()
  })

  const at = (id: string) => page.getByTestId(id)
  const number = async (id: string) => Number((await at(id).first().innerText()).replace(/\D/g, ''))

  test('does the main job', async () => {
    await settleOwner(page, program)
    const file = koreanAppReviews(program.dataDir)
    await bringIn(page, file.path)
    await shoot('import')

    await at('see-overview').first().click()
    await at('unanswered-count').waitFor()
    expect(await number('unanswered-count')).toBe(file.unanswered)
    await at('topic-row').first().waitFor()
    await shoot('overview')

    await at('topic-row').first().click()
    await page.waitForURL(/topic=/)
    await at('feedback-row').first().waitFor()
    await shoot('list')

    await page.goto(`${program.origin}/w/main/feedback?answered=no&sentiment=negative`)
    await at('feedback-row').first().click()
    await at('draft-text').first().waitFor()
    const draft = await at('draft-text').first().inputValue()
    expect(draft.length).toBeGreaterThan(20)
    await shoot('detail')
    await at('draft-copy').first().click()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(draft)
    await at('mark-answered').first().click()
    await at('toast').first().waitFor()

    await at('nav-overview').click()
    await expect.poll(() => number('unanswered-count'), { timeout: 20_000 }).toBe(file.unanswered - 1)
    expect(problems).toEqual([])
  })

  test('takes back an answer that was never sent, and has its words again', async () => {
    await page.goto(`${program.origin}/w/main/feedback?answered=no&sentiment=negative`)
    await at('feedback-row').first().click()
    await at('draft-text').waitFor()
    await at('draft-text').fill('늦어서 죄송합니다. 오늘 다시 보내 드립니다.')
    await at('mark-answered').click()
    await at('reply-take-back').click()
    await at('draft-kept').waitFor()
    expect(await at('draft-text').inputValue()).toBe('늦어서 죄송합니다. 오늘 다시 보내 드립니다.')
    await expect.poll(() => at('reply').count()).toBe(0)
  })

  test('signs in again by address and password, and refuses a wrong one', async () => {
    const fresh = await browser.newContext({ locale: 'ko-KR' })
    const other = await fresh.newPage()
    await other.goto(`${program.origin}/sign-in`)
    await other.getByTestId('sign-in-email').fill('hana@example.com')
    await other.getByTestId('sign-in-password').fill('not the password')
    await other.getByTestId('sign-in-submit').click()
    await other.getByTestId('sign-in-error').waitFor()
    await other.getByTestId('sign-in-password').fill('correct horse battery')
    await other.getByTestId('sign-in-submit').click()
    await other.getByTestId('unanswered-count').waitFor()
    await fresh.close()
  })

  async function shoot(name: string): Promise<void> {
    if (shots === undefined) return
    mkdirSync(shots, { recursive: true })
    await page.screenshot({ path: join(shots, `${name}.png`) })
  }
})
