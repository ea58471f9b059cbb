import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBrowser } from '../support/browser.ts'
import { openShop, type Shop, shoot as shootPage } from '../support/shop.ts'

const SAID = ['배송이 너무 늦어서 화가 납니다', '정말 좋아요 추천합니다', '가격이 너무 비싸요']
const ROWS = [
  '날짜,평점,내용',
  ...Array.from(
    { length: 90 },
    (_, i) =>
      `2026-0${1 + (i % 6)}-${String(1 + (i % 28)).padStart(2, '0')},${1 + (i % 5)},${SAID[i % SAID.length]} ${i}`,
  ),
].join('\n')

describe.skipIf(findBrowser() === undefined)('보드를 만들고 나눈다', () => {
  let shop: Shop
  let page: Page
  const at = (id: string) => page.getByTestId(id)

  beforeAll(async () => {
    shop = await openShop({ rows: ROWS, look: { colorScheme: 'dark', hasTouch: true, reducedMotion: 'reduce' } })
    page = shop.page
  })
  afterAll(() => shop?.close())

  const get = (path: string) => shop.call('GET', path)
  const shoot = (name: string) => shop.shoot(`boards-${name}`)

  const handles = () => at('board-handle').allInnerTexts()
  async function middleOf(index: number) {
    const box = await at('board-handle').nth(index).boundingBox()
    return { x: Math.round((box?.x ?? 0) + 20), y: Math.round((box?.y ?? 0) + 10) }
  }

  test('보드를 만들어 차트를 고르고, 마우스와 손가락과 자판으로 옮긴다', async () => {
    await expect.poll(async () => (await get('/workspaces/main/feedback/count')).count, { timeout: 60_000 }).toBe(90)
    await page.goto('/w/main')
    await at('board-new').click()
    await page.waitForURL(/edit=yes/)
    await at('board-name').fill('아침 회의')
    for (const chart of ['시간에 따른 의견 수와 감성', '주제', '어조']) {
      await at('board-add').click()
      await page.getByRole('option', { name: chart, exact: true }).click()
      await at('board-handle').filter({ hasText: chart }).waitFor()
    }
    expect(await handles()).toEqual(['시간에 따른 의견 수와 감성', '주제', '어조'])

    await at('chart-tone').waitFor()
    await page.evaluate(() => scrollTo(0, 0))
    const [first, second] = [await middleOf(0), await middleOf(1)]
    await page.mouse.move(first.x, first.y)
    await page.mouse.down()
    await page.mouse.move(second.x, second.y + 60, { steps: 6 })
    await shoot('drag')
    await page.mouse.up()
    expect(await handles()).toEqual(['주제', '시간에 따른 의견 수와 감성', '어조'])

    const finger = await shop.context.newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
      finger.send('Input.dispatchTouchEvent', { type, touchPoints })
    const [from, to] = [await middleOf(1), await middleOf(0)]
    await touch('touchStart', [from])
    for (const step of [0.3, 0.7, 1])
      await touch('touchMove', [{ x: from.x + (to.x - from.x) * step, y: from.y + (to.y - from.y) * step }])
    await touch('touchEnd', [])
    expect(await handles()).toEqual(['시간에 따른 의견 수와 감성', '주제', '어조'])

    await at('board-handle').nth(2).focus()
    await page.keyboard.press('ArrowUp')
    expect(await handles()).toEqual(['시간에 따른 의견 수와 감성', '어조', '주제'])
    await at('board-save').click()
    await at('board').waitFor()
    const boards = await get('/workspaces/main/boards')
    expect(boards.at(-1)).toMatchObject({
      name: '아침 회의',
      charts: [{ kind: 'sentiment' }, { kind: 'tone' }, { kind: 'topics' }],
    })
  })

  /** Exports by the menu of a button; returns the file's name and bytes. */
  async function exported(button: ReturnType<typeof at>, kind: string) {
    await button.click()
    const [download] = await Promise.all([page.waitForEvent('download'), at(`export-${kind}`).click()])
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
  }

  test('차트 하나와 보드 전체를 CSV, XLSX, PNG로 내보낸다', async () => {
    const chart = at('chart-sentiment').getByTestId('export')
    const csv = await exported(chart, 'csv')
    expect(csv.name).toBe('시간에 따른 의견 수와 감성 전체 기간.csv')
    expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const lines = csv.bytes.toString('utf8').slice(1).split('\r\n')
    expect(lines[0]).toBe('기간,고객 의견,부정,복합,중립,긍정')
    expect(lines.slice(1, -1).map(line => line.split(',').slice(0, 2).join())).toEqual(
      Array.from({ length: 6 }, (_, month) => `2026-0${month + 1},15`),
    )

    const xlsx = await exported(at('export-board'), 'xlsx')
    expect(xlsx.name).toBe('아침 회의 전체.xlsx')
    const parts = unzipSync(xlsx.bytes)
    const part = (path: string) => strFromU8(parts[path] ?? new Uint8Array())
    const names = [...part('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name]) => name)
    expect(names).toEqual(['시간에 따른 의견 수와 감성', '어조', '주제'])
    expect(part('xl/worksheets/sheet1.xml')).toMatch(/<c r="B6"[^>]*><v>15<\/v>/)
    expect(part('xl/sharedStrings.xml')).toContain('고객 의견')

    expect(await inkOf((await exported(chart, 'png')).bytes)).toMatchObject({ light: true, many: true })
    const whole = await inkOf((await exported(at('export-board'), 'png')).bytes)
    const shown = await at('board').boundingBox()
    expect(whole).toMatchObject({ light: true, many: true, width: 2 * ((shown?.width ?? 0) + 40) })
    await shoot('board')
  })

  test('날짜에 표시를 남기고, 고치고, 자판으로 연다', async () => {
    await at('chart-sentiment').getByTestId('chart-annotate').click()
    await at('annotation-text').fill('가격 인상')
    await at('annotation-day').fill('2026-02-10')
    await at('annotation-until').fill('2026-02-01')
    expect(await at('annotation-save').isDisabled()).toBe(true)
    await at('annotation-until').fill('2026-04-02')
    await at('annotation-save').click()
    const flag = page.getByRole('button', { name: '2026. 2. 10. – 2026. 4. 2.: 가격 인상' })
    await flag.waitFor()
    await flag.focus()
    await page.keyboard.press('Enter')
    await at('annotation').filter({ hasText: '하나' }).waitFor()
    await shoot('annotation')
    await at('annotation-edit').click()
    await at('annotation-text').fill('가격 10% 인상')
    await at('annotation-save').click()
    await page.getByRole('button', { name: /가격 10% 인상/ }).waitFor()
    const xlsx = await exported(at('chart-sentiment').getByTestId('export'), 'xlsx')
    const strings = strFromU8(unzipSync(xlsx.bytes)['xl/sharedStrings.xml'] ?? new Uint8Array())
    expect(strings).toContain('가격 10% 인상')
  })

  test('링크로 나누면 로그인하지 않은 사람이 차트만 보고, 중지하면 사라진다', async () => {
    await at('board-share').click()
    await at('link-make').click()
    const link = await at('link-new').inputValue()
    expect(link).toMatch(/\/shared\/[\w-]{32,}$/)
    await shoot('share')
    const guest = await (
      await shop.browser.newContext({ locale: 'ko-KR', viewport: { width: 390, height: 844 } })
    ).newPage()
    await guest.goto(link)
    await guest.getByTestId('board').waitFor()
    await guest.getByText('아침 회의').first().waitFor()
    await guest.getByTestId('chart-topics').waitFor()
    await guest.getByTestId('chart-column').first().waitFor()
    await guest.getByRole('img', { name: /가격 10% 인상/ }).waitFor()
    expect(await guest.locator('main a').count()).toBe(0)
    expect(await guest.locator('body').innerText()).not.toContain('늦어서')
    expect(await guest.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await shootPage(guest, 'boards-shared')

    await at('link-revoke').click()
    await at('link-revoke-sure').click()
    await at('link-line').waitFor({ state: 'detached' })
    await guest.reload()
    await guest.getByTestId('empty').waitFor()
    expect(await guest.getByTestId('board').count()).toBe(0)
    await guest.context().close()
  })

  /** How large a picture is, whether its ground is light, and whether there is much on it. */
  async function inkOf(png: Buffer) {
    return page.evaluate(async base64 => {
      const bytes = Uint8Array.from(atob(base64), sign => sign.charCodeAt(0))
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
      const pen = canvas.getContext('2d')
      pen?.drawImage(bitmap, 0, 0)
      const pixels = pen?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray()
      const colors = new Set<number>()
      for (let i = 0; i < pixels.length; i += 4)
        colors.add(((pixels[i] ?? 0) << 16) | ((pixels[i + 1] ?? 0) << 8) | (pixels[i + 2] ?? 0))
      return { width: bitmap.width, light: Math.min(...pixels.slice(0, 3)) > 240, many: colors.size > 50 }
    }, png.toString('base64'))
  }
})
