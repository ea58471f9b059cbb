import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainVoice } from '../../src/respond/replies/voice.ts'
import { findBrowser, launchBrowser } from '../support/browser.ts'
import { type Program, startProgram } from '../support/program.ts'

const executable = findBrowser()
const shots = process.env.EARSHOT_SHOTS

describe.skipIf(executable === undefined)('an answer written with the coach', () => {
  let program: Program
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let piece: string

  beforeAll(async () => {
    program = await startProgram()
    browser = await launchBrowser(executable ?? '')
    context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'ko-KR' })
    page = await context.newPage()
    await settleIn()
    const voice = plainVoice()
    voice.words.ko = { ...voice.words.ko, team: '한강 고객팀', email: 'help@hangang.example' }
    await call('PUT', '/reply-voice', voice)
    const said = { source: 'Google Play', author: '달빛하루', rating: { value: 1, min: 1, max: 5 } }
    piece = (await call('POST', '/feedback', { ...said, verbatim: '배송이 너무 늦어요. 일주일이나 기다렸습니다.' })).id
  })
  afterAll(async () => {
    await browser?.close()
    await program?.stop()
  })

  const at = (id: string) => page.getByTestId(id)
  const isMet = (id: string) => at(`point-${id}`).getAttribute('data-met')

  async function settleIn(): Promise<void> {
    await page.goto(program.link)
    await page.waitForURL(/welcome/)
    await at('welcome-name').fill('김하나')
    await at('welcome-email').fill('hana@example.com')
    await at('welcome-password').fill('correct horse battery')
    await at('welcome-workspace').fill('한강')
    await at('welcome-submit').click()
    await page.waitForURL(url => !url.pathname.includes('welcome'))
  }

  const call = (method: string, path: string, body: unknown) =>
    page.evaluate(
      async ([verb, address, sent]) => {
        const answer = await fetch(`/api/workspaces/main${address}`, {
          method: verb as string,
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(sent),
        })
        return answer.json()
      },
      [method, path, body] as const,
    )

  test('ticks the points of the text as it is typed, and points at the words', async () => {
    await page.goto(`${program.origin}/w/main/feedback/${piece}`)
    await at('draft-text').waitFor()
    for (const id of ['quick-apology', 'root-problem', 'listens', 'thank-you', 'solves', 'contact'])
      expect(await isMet(id), id).toBe('true')
    await shoot('coach-draft')

    await at('draft-text').fill('안녕하세요. 배송은 금요일까지 해결하겠습니다!! 010-2345-6789로 연락드렸어요.')
    await expect.poll(() => isMet('quick-apology')).toBeNull()
    await at('remark-promise').waitFor()
    await at('remark-personal').waitFor()
    expect(await at('draft-marks').locator('mark').count()).toBeGreaterThanOrEqual(3)
    await shoot('coach-remarks')

    await at('propose-quick-apology').click()
    await expect.poll(() => isMet('quick-apology')).toBe('true')
    await at('draft-undo').click()
    await expect.poll(() => isMet('quick-apology')).toBeNull()
    await at('remedy-promise').click()
    await at('remark-promise').waitFor({ state: 'detached' })
    expect(await at('draft-text').inputValue()).toContain('김하나')
    await at('remedy-personal').click()
    expect(await at('draft-text').inputValue()).toContain('help@hangang.example')
  })

  test('puts in a template by a slash, and what is not known falls away', async () => {
    await at('draft-text').fill('')
    await at('draft-text').press('/')
    await page.getByTestId('template-choice').filter({ hasText: '사과와 다음 단계' }).click()
    await expect.poll(() => at('draft-text').inputValue()).toMatch(/달빛하루님[\s\S]*배송 지연[\s\S]*한강 고객팀 드림$/)
    expect(await at('draft-text').inputValue()).not.toMatch(/[{}]|\(으\)/)
    await shoot('template-used')
    await at('draft-text').fill('{{customer}} 고객님, 감사합니다.')
    await at('remark-open-place').waitFor()
    expect(await at('draft-copy').isDisabled()).toBe(true)
  })

  test('has templates and the voice of the house in the settings', async () => {
    await page.goto(`${program.origin}/w/main/settings?part=replies`)
    await at('voice-ko').waitFor()
    await shoot('settings-replies')
    await at('template-add').click()
    await at('template-name').fill('짧은 인사')
    await at('template-text').fill('{{customer|고객님}}, 글 잘 읽었습니다. {{product}} 이야기도 감사합니다.')
    await expect.poll(() => at('template-preview').innerText()).toContain('달빛하루님, 글 잘 읽었습니다.')
    await shoot('template-editor')
    await at('template-save').click()
    await page.getByTestId('template-line').filter({ hasText: '짧은 인사' }).waitFor()
    await page.setViewportSize({ width: 390, height: 844 })
    await shoot('settings-replies-390')
    await page.goto(`${program.origin}/w/main/feedback/${piece}`)
    await at('draft-text').waitFor()
    await shoot('coach-390')
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  test('keeps what was typed when the session ends in mid-reply', async () => {
    const typed = '달빛하루님, 안녕하세요. 여기까지 쓰다가 세션이 끝났습니다.'
    await at('draft-text').fill(typed)
    await context.clearCookies()
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await at('draft-safe').waitFor()
    expect(await at('draft-text').inputValue()).toBe(typed)
    await shoot('coach-signed-out')

    await at('mark-answered').click()
    await page.waitForURL(/sign-in/)
    await at('sign-in-email').fill('hana@example.com')
    await at('sign-in-password').fill('correct horse battery')
    await at('sign-in-submit').click()
    await at('draft-text').waitFor()
    expect(await at('draft-text').inputValue()).toBe(typed)

    await page.reload()
    await at('draft-kept').waitFor()
    expect(await at('draft-text').inputValue()).toBe(typed)
    await at('mark-answered').click()
    await at('reply').waitFor()
    expect(await at('reply').innerText()).toContain(typed)
  })

  async function shoot(name: string): Promise<void> {
    if (shots === undefined) return
    mkdirSync(shots, { recursive: true })
    await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true })
  }
})
