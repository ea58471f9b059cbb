import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBrowser, launchBrowser } from '../support/browser.ts'
import { type Program, startProgram } from '../support/program.ts'

const executable = findBrowser()
const shots = process.env.EARSHOT_SHOTS

const ROWS = [
  '날짜,평점,이메일,내용',
  ...Array.from(
    { length: 8 },
    (_, i) => `2026-03-${String(i + 1).padStart(2, '0')},${(i % 5) + 1},u${i}@example.com,배송이 늦었어요 ${i + 1}`,
  ),
].join('\n')

describe.skipIf(executable === undefined)('무엇이든 찾고 실행한다', () => {
  let program: Program
  let browser: Browser
  let page: Page
  const at = (id: string) => page.getByTestId(id)
  const first = () => at('option').first()

  beforeAll(async () => {
    program = await startProgram()
    browser = await launchBrowser(executable ?? '')
    page = await (await browser.newContext({ locale: 'ko-KR', viewport: { width: 1440, height: 900 } })).newPage()
    await page.goto(program.link)
    await page.waitForURL(/welcome/)
    const post = (path: string, data: unknown) =>
      page.request.post(`${program.origin}/api${path}`, { data, headers: { origin: program.origin } })
    await post('/welcome', {
      name: '하나',
      email: 'hana@example.com',
      password: 'correct horse battery',
      workspaceName: '한강상점',
      zone: 'Asia/Seoul',
      locale: 'ko',
    })
    const upload = await (await post('/workspaces/main/uploads/text', { name: 'a.csv', text: ROWS })).json()
    const mapping = upload.members[0].mapping
    await post('/workspaces/main/imports', { upload: upload.id, source: '매장', mapping })
  })
  afterAll(async () => {
    await browser?.close()
    await program?.stop()
  })

  const count = async () =>
    (await (await page.request.get(`${program.origin}/api/workspaces/main/feedback/count`)).json()).count

  /** Pictures for the eye, where EARSHOT_SHOTS names a folder. */
  const shoot = async (name: string) => {
    if (shots !== undefined) await page.screenshot({ path: join(shots, `palette-${name}.png`) })
  }
  const ask = async (text: string) => {
    await page.keyboard.press('Control+k')
    await at('palette-text').fill(text)
  }

  test('화면과 설정을 초성으로도 영어로도 찾는다', async () => {
    await expect.poll(count, { timeout: 60_000 }).toBe(8)
    await page.goto(`${program.origin}/w/main/feedback`)
    await at('feedback-row').first().waitFor()
    await page.keyboard.press('Control+k')
    await at('palette-text').waitFor()
    await shoot('open')
    expect(await page.getByRole('combobox').getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('Escape')
    await at('palette-text').waitFor({ state: 'detached' })

    await ask('ㄱㄱ')
    await shoot('initials')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/customers/)
    await ask('audit')
    await page.keyboard.press('Enter')
    await page.waitForURL(/part=audit/)
    await at('palette-open').click()
    await expect.poll(() => first().getAttribute('data-id')).toBe('settings audit')
    await page.keyboard.press('Escape')
  })

  test('글자를 조합하는 동안의 Enter는 아무것도 고르지 않는다', async () => {
    await page.keyboard.press('Control+k')
    await at('palette-text').focus()
    const ime = await page.context().newCDPSession(page)
    for (const text of ['ㅅ', '서', '설', '서저', '설저']) {
      await ime.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    }
    await at('palette-text').evaluate(field =>
      field.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }),
      ),
    )
    expect(await at('palette-text').inputValue()).toBe('설저')
    await expect.poll(() => first().getAttribute('data-id')).toBe('room settings')
    await ime.send('Input.insertText', { text: '설정' })
    await page.keyboard.press('Enter')
    await page.waitForURL(address => address.pathname.endsWith('/settings') && address.search === '')
  })

  test('열어 둔 의견에 할 수 있는 일을 하고, 의견과 고객을 찾는다', async () => {
    await page.goto(`${program.origin}/w/main/feedback`)
    await at('feedback-row').first().click()
    await page.locator('[data-testid=feedback-row][aria-current]').waitFor()
    await at('owner').waitFor()
    await ask('assign to me')
    await page.keyboard.press('Enter')
    await expect.poll(() => at('owner').textContent()).toContain('하나')
    await ask('u3@ex')
    await page.locator('[data-id^="customer "]').click()
    await page.waitForURL(/customers\/\d+/)
    await ask('늦었어요 5')
    await page.locator('[data-id="search"]').click()
    await page.waitForURL(address => address.searchParams.get('q') === '늦었어요 5')
    await expect.poll(() => at('feedback-row').count(), { timeout: 20_000 }).toBe(1)
    await ask('매장')
    await page.keyboard.press('Enter')
    await page.waitForURL(
      address => address.searchParams.get('q') !== null && address.searchParams.get('source') !== null,
    )
  })

  test('태그를 만들고 고치고 합치고 지웠다가 되돌린다', async () => {
    await ask('ㅌㄱ')
    await page.locator('[data-id="settings tags"]').click()
    for (const name of ['포장', '파손']) {
      await at('tag-new').fill(name)
      await page.keyboard.press('Enter')
      await at('tag-line').filter({ hasText: name }).waitFor()
    }
    const line = (name: string) => at('tag-line').filter({ hasText: name })
    await line('포장').getByTestId('tag-color').click()
    await at('tag-color-teal').click()
    await line('포장').getByTestId('tag-rename').click()
    await at('tag-name').fill('포장 상태')
    await page.keyboard.press('Enter')
    await line('포장 상태').waitFor()

    await page.goto(`${program.origin}/w/main/feedback`)
    await at('feedback-row').first().click()
    await at('owner').waitFor()
    await page.keyboard.press('t')
    await at('choose-tag-text').fill('ㅍㅅ')
    await page.keyboard.press('Enter')
    await at('toast').filter({ hasText: '파손' }).waitFor()
    await page.keyboard.press('Escape')
    await ask('tags')
    await page.keyboard.press('Enter')
    const count = (name: string) => line(name).getByTestId('tag-pieces').getAttribute('data-count')
    await expect.poll(() => count('파손'), { timeout: 20_000 }).toBe('1')
    await shoot('tags')
    await line('파손').getByTestId('tag-merge').click()
    await at('option').filter({ hasText: '포장 상태' }).click()
    await at('tag-merge-sure').click()
    await expect.poll(() => count('포장 상태'), { timeout: 20_000 }).toBe('1')
    expect(await at('tag-line').count()).toBe(1)

    await at('tag-remove').click()
    await shoot('tag-remove')
    await at('tag-remove-sure').click()
    await at('tag-line').waitFor({ state: 'detached' })
    await at('toast').filter({ hasText: '태그를 삭제했습니다' }).getByTestId('toast-action').click()
    await expect.poll(() => count('포장 상태'), { timeout: 20_000 }).toBe('1')
    await at('tag-pieces').click()
    await expect.poll(() => at('feedback-row').count(), { timeout: 20_000 }).toBe(1)
  })

  test('분석을 자판 하나로 바로잡고, 바로잡은 의견만 본다', async () => {
    await expect.poll(count, { timeout: 60_000 }).toBe(8)
    await page.goto(`${program.origin}/w/main/feedback?rating=1`)
    await at('feedback-row').first().click()
    await at('correct-sentiment').waitFor()
    await page.keyboard.press('1')
    await expect
      .poll(() => at('correct-sentiment-positive').getAttribute('aria-pressed'), { timeout: 20_000 })
      .toBe('true')
    const said = () => at('corrections').getAttribute('data-count')
    await at('correct-topic-remove').first().click()
    await expect.poll(said, { timeout: 20_000 }).toBe('2')
    await at('correct-near-topic').first().click()
    await expect.poll(said, { timeout: 20_000 }).toBe('3')
    await shoot('reading')
    await page.setViewportSize({ width: 390, height: 844 })
    await shoot('reading-narrow')
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto(`${program.origin}/w/main/feedback?corrected=sentiment&corrected=tone`)
    await expect.poll(() => at('feedback-row').count(), { timeout: 20_000 }).toBe(1)
    expect(await at('chip-corrected').count()).toBe(2)
  })

  test('언어와 화면 모드를 바꾼다', async () => {
    await ask('dark mode')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark')
    await ask('일본어')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('ja-JP')
    await ask('せってい')
    await shoot('japanese')
    await expect.poll(() => first().getAttribute('data-id')).toBe('room settings')
  })
})
