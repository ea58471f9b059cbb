import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBrowser } from '../support/browser.ts'
import { openShop, type Shop } from '../support/shop.ts'

const ROWS = [
  '날짜,평점,내용',
  ...Array.from(
    { length: 12 },
    (_, i) => `2026-03-${String(i + 1).padStart(2, '0')},${(i % 5) + 1},배송이 늦었어요 ${i + 1}`,
  ),
].join('\n')

describe.skipIf(findBrowser() === undefined)('받은 의견을 자판으로 처리한다', () => {
  let shop: Shop
  let page: Page
  const at = (id: string) => page.getByTestId(id)

  beforeAll(async () => {
    shop = await openShop({ rows: ROWS })
    page = shop.page
  })
  afterAll(() => shop?.close())

  const shoot = (name: string) => shop.shoot(`inbox-${name}`)
  /** Presses the button of the notice that says so: an earlier one may still stand there. */
  const undo = (words: string) => at('toast').filter({ hasText: words }).getByTestId('toast-action').click()
  const openCount = async () => (await shop.call('GET', '/workspaces/main/feedback/count?done=no')).count

  test('고르고, 담당을 정하고, 끝내고, 되돌린다', async () => {
    await expect.poll(openCount, { timeout: 60_000 }).toBe(12)
    await page.goto('/w/main/feedback')
    await at('feedback-row').first().waitFor()
    await page.keyboard.press('j')
    await page.locator('[data-testid=feedback-row][aria-current]').waitFor()
    await page.keyboard.press('x')
    for (const key of ['j', 'j']) await page.keyboard.press(key)
    await page.keyboard.press('Shift+X')
    await expect.poll(() => at('bulk-count').getAttribute('data-count')).toBe('3')
    await shoot('selected')

    await page.keyboard.press('a')
    await at('option').first().waitFor()
    await page.keyboard.press('Enter')
    await at('toast').filter({ hasText: '하나' }).waitFor()
    await page.keyboard.press('t')
    await shoot('tags')
    await at('choose-tag-text').fill('포장')
    await page.keyboard.press('Enter')
    await at('toast').filter({ hasText: '포장' }).waitFor()
    await page.keyboard.press('Escape')
    await at('choose-tag-text').waitFor({ state: 'detached' })

    await page.keyboard.press('e')
    await expect.poll(openCount).toBe(9)
    await expect.poll(() => at('row-done').count()).toBe(3)
    await shoot('done')
    await undo('완료 처리했습니다')
    await expect.poll(openCount).toBe(12)
    await expect.poll(() => at('row-done').count()).toBe(0)
  })

  test('조건에 맞는 전부를 한 번에 끝낸다', async () => {
    await page.goto('/w/main/feedback?rating=1')
    await at('row-select').first().check()
    await at('bulk-whole').click()
    await at('bulk-finish').click()
    await expect.poll(openCount).toBe(9)
  })

  test('필터에 이름을 붙여 팀과 공유하고, 고치고, 지웠다가 되돌린다', async () => {
    await page.goto('/w/main/feedback?rating=1&order=oldest')
    await at('view-save').click()
    await at('view-name').fill('별점 하나')
    await at('view-team').check({ force: true })
    await shoot('save-view')
    await at('view-keep').click()
    const view = at('saved-view').filter({ hasText: '별점 하나' })
    await expect.poll(() => view.getAttribute('aria-current')).toBe('page')
    await at('view-all').click()
    await at('view-edit').waitFor({ state: 'detached' })
    await view.click()
    await page.waitForURL(/rating=1/)
    expect(new URL(page.url()).searchParams.get('order')).toBe('oldest')

    await at('view-edit').click()
    await at('view-name').fill('급한 불만')
    await at('view-keep').click()
    await expect.poll(() => at('saved-view').allTextContents()).toEqual(['급한 불만'])
    await shoot('view')
    await at('view-edit').click()
    await at('view-remove').click()
    await expect.poll(() => at('saved-view').count()).toBe(0)
    await undo('보기를 삭제했습니다')
    await expect.poll(() => at('saved-view').allTextContents()).toEqual(['급한 불만'])
  })

  test('저장한 필터를 지금 필터로 바꾸고, 되돌린다', async () => {
    const filterOf = async () => {
      const views = await shop.call('GET', '/workspaces/main/views')
      return views[0].filter
    }
    await page.goto('/w/main/feedback')
    await at('saved-view').click()
    await page.waitForURL(/rating=1/)
    await at('view-update').waitFor({ state: 'detached' })
    await at('chip-rating').getByRole('button').click()
    await at('filter-unread').click()
    await page.waitForURL(/unread=yes/)
    await at('view-update').click()
    await expect.poll(filterOf).toEqual({ unread: 'yes', order: 'oldest' })
    await expect.poll(() => at('saved-view').getAttribute('aria-current')).toBe('page')
    await shoot('updated-view')
    await undo('지금 필터로 바꿨습니다')
    await expect.poll(filterOf).toEqual({ rating: [1], order: 'oldest' })
    await at('view-all').click()
    await at('view-update').waitFor({ state: 'detached' })
  })

  test('새로 온 의견은 자리를 지킨 채 알려 주고, 열면 읽음이 된다', async () => {
    const unreadCount = async () => (await shop.call('GET', '/workspaces/main/feedback/count?unread=yes')).count
    await page.goto('/w/main/feedback')
    await at('feedback-row').first().waitFor()
    const before = await unreadCount()
    const first = await at('feedback-row').first().getAttribute('data-id')
    for (const verbatim of ['뚜껑이 새요', '색이 예뻐요', '배송 상자가 찢어졌어요']) {
      await shop.call('POST', '/workspaces/main/feedback', { source: '매장', verbatim, saidAt: '2026-06-01T00:00:00Z' })
    }
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })))
    await expect.poll(() => at('arrivals').getAttribute('data-count')).toBe('3')
    expect(await at('feedback-row').first().getAttribute('data-id')).toBe(first)
    await shoot('arrivals')
    await page.keyboard.press('.')
    await at('arrivals').waitFor({ state: 'detached' })
    const fresh = page.locator('[data-testid="feedback-row"][data-unread]')
    await expect.poll(() => fresh.count()).toBe(3)
    expect(await unreadCount()).toBe(before + 3)
    expect(await fresh.first().getByRole('img', { name: '읽지 않음' }).count()).toBe(1)
    await shoot('unread')

    await page.keyboard.press('j')
    await page.locator('[data-testid=feedback-row][aria-current]').waitFor()
    await expect.poll(() => fresh.count()).toBe(2)
    await expect.poll(unreadCount).toBe(before + 2)
    await page.keyboard.press('u')
    await expect.poll(() => fresh.count()).toBe(3)
    await expect.poll(unreadCount).toBe(before + 3)

    await page.goto('/w/main/feedback?unread=yes&from=2026-06-01')
    await at('row-select').first().check()
    await at('bulk-whole').click()
    await at('bulk-read').click()
    await expect.poll(unreadCount).toBe(before)
    await undo('읽음으로 표시했습니다')
    await expect.poll(unreadCount).toBe(before + 3)
    await page.keyboard.press('Shift+U')
    await expect.poll(unreadCount).toBe(before)
  })

  test('끝낸 이유를 자판으로 고른다', async () => {
    await page.goto('/w/main/feedback?done=no&from=2026-06-01')
    await at('feedback-row').first().waitFor()
    await page.keyboard.press('j')
    await page.locator('[data-testid=feedback-row][aria-current]').waitFor()
    await page.keyboard.press('Shift+E')
    await at('choose-reason-text').waitFor()
    await shoot('reasons')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => at('handling-history').textContent()).toContain('다른 곳에서 답변함')
    await expect.poll(() => at('row-done').count()).toBe(1)
  })

  test('지워진 것을 찾는 필터는 그렇다고 말한다', async () => {
    await page.goto('/w/main/feedback?source=999999')
    await page.getByText('항목이 삭제되어').waitFor()
    await expect.poll(() => at('chip-source').textContent()).toContain('삭제됨')
  })

  test('연결이 끊기면 화면을 되돌리고 다시 시도하게 한다', async () => {
    await page.goto('/w/main/feedback?rating=5')
    await at('feedback-row').first().click()
    await at('done').waitFor()
    await page.route('**/api/workspaces/main/handlings', route => route.abort())
    await page.keyboard.press('e')
    const failed = at('toast')
      .filter({ has: page.getByTestId('toast-action') })
      .last()
    await failed.waitFor()
    await expect.poll(() => at('row-done').count()).toBe(0)
    await page.unroute('**/api/workspaces/main/handlings')
    await failed.getByTestId('toast-action').click()
    await expect.poll(() => at('row-done').count()).toBe(1)
  })
})
