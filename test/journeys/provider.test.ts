import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBrowser } from '../support/browser.ts'
import { OWNER, openShop, type Shop } from '../support/shop.ts'
import { CLIENT, openProvider, SECRET } from '../support/sign-on.ts'

describe.skipIf(findBrowser() === undefined)('회사 계정으로 들어온다', () => {
  let shop: Shop
  let provider: Awaited<ReturnType<typeof openProvider>>
  const people: Record<string, object> = {
    seoyeon: { email: 'seoyeon@example.com', email_verified: true, name: '이서연', locale: 'ko' },
    hana: { email: OWNER.email, email_verified: true, name: 'Hana' },
    stranger: { email: 'stranger@elsewhere.example', email_verified: true },
  }

  beforeAll(async () => {
    provider = await openProvider(people, () => shop.program.origin)
    const environment = {
      EARSHOT_OIDC_ISSUER: provider.url,
      EARSHOT_OIDC_CLIENT_ID: CLIENT,
      EARSHOT_OIDC_CLIENT_SECRET: SECRET,
      EARSHOT_OIDC_LABEL: '한강',
    }
    shop = await openShop({ environment })
    await shop.call('POST', '/workspaces/main/invitations', { email: 'seoyeon@example.com', role: 'member' })
  })
  afterAll(() => Promise.all([shop?.close(), provider?.close()]))

  /** From the console's own page over the provider's and back, in a browser that knows nobody yet. */
  async function signInAs(login: string): Promise<Page> {
    const context = await shop.browser.newContext({ baseURL: shop.program.origin, locale: 'ko-KR' })
    // The provider's pages ask for a font from elsewhere.
    await context.route(/googleapis/, route => route.abort())
    const page = await context.newPage()
    await page.goto('/w/main/feedback')
    await page.waitForURL(/sign-in/)
    await shop.shoot('provider-door')
    await page.getByRole('button', { name: '한강 계정으로 계속하기' }).click()
    await page.waitForURL(url => url.origin === provider.url)
    await page.locator('input[name=login]').fill(login)
    await page.locator('input[name=password]').fill('any')
    await page.locator('button[type=submit]').click()
    // The provider asks once more whether the console may know the name and the address.
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.waitForURL(url => url.origin === shop.program.origin)
    return page
  }

  const userOf = async (page: Page) => (await (await page.request.get('/api/session')).json()).user

  test('초대받은 사람은 처음 로그인할 때 멤버가 되어 가려던 화면에 닿는다', async () => {
    const page = await signInAs('seoyeon')
    await page.waitForURL(/\/w\/main\/feedback/)
    expect(await userOf(page)).toMatchObject({ name: '이서연', email: 'seoyeon@example.com', locale: 'ko' })
  })

  test('이미 있는 사람은 주소로 알아보고, 다음부터는 주소가 바뀌어도 같은 사람이다', async () => {
    const known = await userOf(shop.page)
    expect((await userOf(await signInAs('hana'))).id).toBe(known.id)
    people.hana = { email: 'other@example.com', email_verified: true }
    expect((await userOf(await signInAs('hana'))).id).toBe(known.id)
  })

  test('초대받지 않은 사람은 이유를 듣는다', async () => {
    const page = await signInAs('stranger')
    await page.getByTestId('sign-in-error').filter({ hasText: '초대' }).waitFor()
  })

  test('계정이 바뀐 멤버는 연결을 해제해야 다시 들어온다', async () => {
    people.seoyeon2 = { email: 'seoyeon@example.com', email_verified: true }
    const refused = await signInAs('seoyeon2')
    await refused.getByTestId('sign-in-error').filter({ hasText: '연결' }).waitFor()

    await shop.page.goto('/w/main/settings?part=people')
    const line = shop.at('member-line').filter({ hasText: 'seoyeon@example.com' })
    await line.getByTestId('member-untie').click()
    await shop.shoot('provider-untie')
    await shop.at('member-untie-sure').click()
    await line.getByTestId('member-untie').waitFor({ state: 'detached' })
    const page = await signInAs('seoyeon2')
    await page.waitForURL(/\/w\/main\/feedback/)
    expect((await userOf(page)).name).toBe('이서연')
    await shop.page.goto('/w/main/settings?part=audit')
    await shop.at('audit-line').filter({ hasText: '외부 계정 연결 해제' }).first().waitFor()
  })
})
