import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainVoice } from '../../src/respond/replies/voice.ts'
import { findBrowser } from '../support/browser.ts'
import { openShop, type Shop } from '../support/shop.ts'

describe.skipIf(findBrowser() === undefined)('an answer written with the coach', () => {
  let shop: Shop
  let page: Page
  let piece: string

  beforeAll(async () => {
    shop = await openShop()
    page = shop.page
    const voice = plainVoice()
    voice.words.ko = { ...voice.words.ko, team: '한강 고객팀', email: 'help@hangang.example' }
    await shop.call('PUT', '/workspaces/main/reply-voice', voice)
    const said = { source: 'Google Play', author: '달빛하루', rating: { value: 1, min: 1, max: 5 } }
    const verbatim = '배송이 너무 늦어요. 일주일이나 기다렸습니다.'
    piece = (await shop.call('POST', '/workspaces/main/feedback', { ...said, verbatim })).id
  })
  afterAll(() => shop?.close())

  const at = (id: string) => page.getByTestId(id)
  const isMet = (id: string) => at(`point-${id}`).getAttribute('data-met')
  const shoot = (name: string) => shop.shoot(name)

  test('ticks the points of the text as it is typed, and points at the words', async () => {
    await page.goto(`/w/main/feedback/${piece}`)
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
    await page.goto('/w/main/settings?part=replies')
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
    await page.goto(`/w/main/feedback/${piece}`)
    await at('draft-text').waitFor()
    await shoot('coach-390')
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  test('keeps what was typed when the session ends in mid-reply', async () => {
    const typed = '달빛하루님, 안녕하세요. 여기까지 쓰다가 세션이 끝났습니다.'
    await at('draft-text').fill(typed)
    await shop.context.clearCookies()
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
})
