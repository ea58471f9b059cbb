import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBrowser } from '../support/browser.ts'
import { openShop, type Shop } from '../support/shop.ts'

const LONG = '배송이 늦었어요. 😀 '.repeat(4200)
const ROWS = [
  '날짜,평점,내용,이메일',
  ...Array.from({ length: 6 }, (_, i) => `2026-03-0${i + 1},1,배송이 너무 늦었어요 ${i + 1},minji@example.com`),
  `2026-03-08,1,${LONG},long@example.com`,
  '2026-03-09,1,التوصيل متأخر جدا,rtl@example.com',
].join('\n')

describe.skipIf(findBrowser() === undefined)('의견 하나를 살펴보고 바로잡는다', () => {
  let shop: Shop
  let page: Page
  const at = (id: string) => page.getByTestId(id)

  beforeAll(async () => {
    shop = await openShop({ rows: ROWS })
    page = shop.page
  })
  afterAll(() => shop?.close())

  const countOf = async (filter: string) => (await shop.call('GET', `/workspaces/main/feedback/count?${filter}`)).count
  const open = async (q: string) => {
    await page.goto(`/w/main/feedback?q=${encodeURIComponent(q)}`)
    await at('feedback-row').first().click()
    await at('reading').waitFor()
  }
  const shoot = (name: string) => shop.shoot(`piece-${name}`)

  test('분석을 한 번에 바로잡으면 목록의 조건도 따라간다', async () => {
    await expect.poll(() => countOf(''), { timeout: 60_000 }).toBe(8)
    const positive = await countOf('sentiment=positive')
    await open('늦었어요 3')
    await at('correct-sentiment-positive').click()
    await expect.poll(() => countOf('sentiment=positive')).toBe(positive + 1)
    await at('correct-topic-remove').first().click()
    await at('correct-add-topic').click()
    await at('option').first().click()
    await expect.poll(() => at('corrections').getAttribute('data-count'), { timeout: 20_000 }).toBe('3')
    await shoot('corrected')
    expect(await countOf('corrected=any&sentiment=positive')).toBe(1)
    await page.goto('/w/main/feedback?corrected=topic')
    await expect.poll(() => at('feedback-row').count(), { timeout: 20_000 }).toBe(1)
    await at('chip-corrected').waitFor()
    await shoot('corrected-filter')
    await page.goto('/w/main/feedback?sentiment=positive')
    await at('feedback-row').filter({ hasText: '늦었어요 3' }).waitFor()
    await open('늦었어요 3')
    await at('corrections').locator('summary').click()
    await at('correction-undo').last().click()
    await expect.poll(() => countOf('sentiment=positive')).toBe(positive)
  })

  test('메모에서 멤버를 언급하고, 조합 중인 글자에는 반응하지 않는다', async () => {
    await open('늦었어요 2')
    const text = at('notes').getByTestId('note-text')
    await text.fill('확인 부탁드립니다 @김')
    await at('mention-choice').waitFor()
    const composing = await text.evaluate(field =>
      field.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }),
      ),
    )
    expect(composing).toBe(true)
    expect(await text.inputValue()).toBe('확인 부탁드립니다 @김')
    await text.press('Enter')
    expect(await text.inputValue()).toBe('확인 부탁드립니다 @김하나 ')
    await shoot('mention')
    await at('note-keep').click()
    await at('note').filter({ hasText: '@김하나' }).waitFor()
    await page.goto('/w/main/feedback')
    await at('view-mentions').click()
    await expect.poll(() => at('feedback-row').count()).toBe(1)
  })

  test('같은 고객의 다른 의견이 곁에 있다', async () => {
    await open('늦었어요 4')
    await at('beside-open').click()
    await expect.poll(() => at('beside-pieces').getByTestId('feedback-row').count()).toBe(5)
    await at('beside-pieces').scrollIntoViewIfNeeded()
    await shoot('beside')
    await at('beside-customer').click()
    await page.waitForURL(/customers\/\d+/)
  })

  test('아주 긴 글은 일부만 보여 주고, 오른쪽에서 쓰는 글은 그 방향을 따른다', async () => {
    await page.goto('/w/main/feedback?from=2026-03-08&to=2026-03-08')
    await at('feedback-row').first().click()
    await at('show-all').waitFor()
    const length = () => at('words').evaluate(words => words.textContent?.length ?? 0)
    expect(await length()).toBeLessThan(3000)
    await at('show-all').click()
    await expect.poll(length).toBe(LONG.length)
    await open('التوصيل')
    expect(await at('words').evaluate(words => getComputedStyle(words).direction)).toBe('rtl')
  })

  test('이유를 적어 삭제하면 목록에서 사라지고 다음 의견이 열린다', async () => {
    await page.goto('/w/main/feedback?to=2026-03-07')
    await at('feedback-row').filter({ hasText: '늦었어요 5' }).click()
    await at('delete-piece').click()
    expect(await at('delete-sure').isDisabled()).toBe(true)
    await at('delete-other').check()
    await at('delete-words').fill('경쟁사가 쓴 글')
    await shoot('delete')
    await at('delete-sure').click()
    await expect.poll(() => countOf('')).toBe(7)
    await at('words').filter({ hasText: '늦었어요 4' }).waitFor()
    expect(await at('feedback-row').filter({ hasText: '늦었어요 5' }).count()).toBe(0)
    await page.goto('/w/main/settings?part=deletions')
    await at('deletion').filter({ hasText: '경쟁사가 쓴 글' }).waitFor()
    await shoot('deleted')
  })
})
