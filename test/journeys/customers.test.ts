import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBrowser } from '../support/browser.ts'
import { openShop, type Shop } from '../support/shop.ts'

const ROWS = [
  '날짜,평점,내용,이메일,작성자',
  '2026-03-01,2,배송이 늦었어요,haneul@example.com,김하늘',
  '2026-03-04,1,두 번째 주문도 늦었어요,haneul@example.com,김하늘',
  '2026-03-09,5,이번에는 하루 만에 왔어요,haneul@example.com,김하늘',
  '2026-03-10,4,포장이 꼼꼼해요,bada@example.com,이바다',
  '2026-03-11,3,그냥 그래요,,박산',
].join('\n')

describe.skipIf(findBrowser() === undefined)('고객 한 사람의 이야기를 모두 듣는다', () => {
  let shop: Shop
  const at = (id: string) => shop.at(id)
  const page = () => shop.page
  const count = async () => (await shop.call('GET', '/workspaces/main/feedback/count')).count
  const line = (name: string) => at('customer').filter({ hasText: name })

  beforeAll(async () => {
    shop = await openShop({ rows: ROWS })
  })
  afterAll(() => shop?.close())

  test('이름으로 찾아 한 말을 모두 보고, 속성을 적는다', async () => {
    await expect.poll(count, { timeout: 60_000 }).toBe(5)
    await page().goto('/w/main/customers')
    await line('김하늘').waitFor()
    await at('customers-search').fill('하늘')
    await expect.poll(() => at('customer').count()).toBe(1)
    await line('김하늘').click()
    await page().waitForURL(/\/customers\/\d+/)
    await expect.poll(() => page().getByText('두 번째 주문도 늦었어요').count()).toBe(1)
    expect(await page().getByText('포장이 꼼꼼해요').count()).toBe(0)
    await at('attribute-name').fill('등급')
    await at('attribute-value').fill('단골')
    await at('attribute-set').click()
    await page().getByRole('rowheader', { name: '등급' }).waitFor()
    await shop.shoot('customer')
  })

  test('속성으로 세그먼트를 만들어 그 사람들만 본다', async () => {
    await page().goto('/w/main/customers')
    await at('segment-new').click()
    await at('segment-name').fill('단골손님')
    await at('condition-attribute').fill('등급')
    await at('condition-values').fill('단골')
    await page().keyboard.press('Enter')
    await at('segment-keep').click()
    await expect.poll(() => at('customer').count()).toBe(1)
    await expect.poll(() => page().getByText('단골손님 · 1').count()).toBe(1)
    await line('김하늘').waitFor()
    await shop.shoot('segment')
  })

  test('이름만 알려진 사람을 고객으로 추가한다', async () => {
    await page().goto('/w/main/feedback?q=그냥 그래요')
    await at('feedback-row').first().click()
    await at('customer-make').click()
    await at('beside-customer').click()
    await page().waitForURL(/\/customers\/\d+/)
    await at('figures').waitFor()
    await shop.shoot('made')
    await page().locator('h1').filter({ hasText: '박산' }).waitFor()
    await page().goto('/w/main/customers')
    await line('박산').waitFor()
    await page().getByText('단골손님 · 1').click()
    await expect.poll(() => at('customer').count()).toBe(1)
  })

  test('가진 것을 파일로 내주고, 지우면 말만 이름 없이 남는다', async () => {
    await line('김하늘').click()
    await page().waitForURL(/\/customers\/\d+/)
    const [file] = await Promise.all([
      page().waitForEvent('download'),
      page().getByRole('link', { name: 'JSON' }).click(),
    ])
    const chunks: Buffer[] = []
    for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer)
    expect(Buffer.concat(chunks).toString()).toContain('이번에는 하루 만에 왔어요')
    await at('erase').click()
    await at('erase-sure').click()
    await page().waitForURL(address => address.pathname.endsWith('/customers'))
    await expect.poll(() => line('김하늘').count()).toBe(0)
    expect(await line('이바다').count()).toBe(1)
    await page().goto('/w/main/feedback?q=두 번째 주문')
    await at('feedback-row').first().click()
    await at('owner').waitFor()
    expect(await page().getByText('김하늘').count()).toBe(0)
    expect(await at('customer-beside').count()).toBe(0)
  })
})
