import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf } from '../support/authenticator.ts'
import { findBrowser } from '../support/browser.ts'
import { openPostOffice, type PostOffice, plainPart } from '../support/post-office.ts'
import { OWNER, openShop, type Shop, shoot } from '../support/shop.ts'
import { watch } from '../support/watch.ts'

const ROWS = ['날짜,평점,내용', '2026-03-01,1,배송이 늦었어요', '2026-03-02,5,정말 좋아요'].join('\n')
const MINJI = { name: '박민지', email: 'minji@example.com', password: '한강에서 만나요 우리' }

describe.skipIf(findBrowser() === undefined)('사람을 초대하고, 지키고, 다시 들어온다', () => {
  let shop: Shop
  let office: PostOffice
  let minji: Page
  let phone: Page
  let secret: string
  let backup: string
  const wrong: string[] = []
  const at = (id: string) => shop.page.getByTestId(id)

  beforeAll(async () => {
    office = await openPostOffice()
    shop = await openShop({ rows: ROWS })
    minji = await visitor()
    phone = await visitor({ viewport: { width: 390, height: 844 }, isMobile: true })
    await shop.page.goto('/w/main/settings?part=mail')
  })
  afterAll(() => Promise.all([shop?.close(), office?.close()]))

  /** A browser of somebody's own; what goes wrong in it is noted. */
  async function visitor(look: BrowserContextOptions = {}): Promise<Page> {
    const context = await shop.browser.newContext({ baseURL: shop.program.origin, locale: 'ko-KR', ...look })
    const page = await context.newPage()
    const seen = watch(page)
    page.on('close', () => wrong.push(...seen))
    return page
  }

  const isAt = (path: string) => (url: URL) => url.pathname === path
  const mailTo = (address: string) =>
    office.taken.filter(({ to }) => to.includes(address)).map(({ raw }) => plainPart(raw))
  /** The link of the newest mail to an address, once there are so many. */
  async function linkTo(address: string, count: number): Promise<string> {
    await expect.poll(() => mailTo(address).length, { timeout: 20_000 }).toBe(count)
    return /http\S+/.exec(mailTo(address).at(-1) ?? '')?.[0] ?? ''
  }

  async function signIn(page: Page, password: string): Promise<void> {
    await page.goto('/sign-in')
    await page.getByTestId('sign-in-email').fill(MINJI.email)
    await page.getByTestId('sign-in-password').fill(password)
    await page.getByTestId('sign-in-submit').click()
  }

  /** Sets a second step up by what the page shows; returns the secret and the first backup code. */
  async function secure(page: Page, password: string): Promise<[secret: string, backup: string]> {
    await page.getByTestId('second-step-begin-password').fill(password)
    await page.getByTestId('second-step-begin').click()
    const shown = await page.getByTestId('second-step-secret').inputValue()
    await page.getByRole('img', { name: '인증 앱용 QR 코드' }).waitFor()
    await shoot(page, 'people-second-step')
    await page.getByTestId('second-step-code').fill(codeOf(shown))
    await page.getByTestId('second-step-confirm').click()
    const backup = await page.getByTestId('backup-codes').locator('li').first().innerText()
    await page.getByTestId('backup-kept').click()
    return [shown, backup]
  }

  test('메일을 설정하고, 초대 메일의 링크로 들어온다', async () => {
    await at('mail-host').fill('127.0.0.1')
    await at('mail-security').getByText('없음').click()
    await at('mail-port').fill(String(office.port))
    await at('mail-from-address').fill('hello@example.com')
    await at('mail-save').click()
    await at('mail-test').click()
    await at('mail-test-sent').waitFor()
    expect(mailTo(OWNER.email)[0]).toContain('한강상점의 메일 설정이 정상입니다')

    await at('settings-people').click()
    await at('invite-email').fill(MINJI.email)
    await at('invite-role').selectOption('member')
    await at('invite-send').click()
    await at('invitation-mailed').waitFor()
    await minji.goto(await linkTo(MINJI.email, 1))
    await minji.getByText('김하나님이 초대했습니다').waitFor()
    await minji.getByTestId('invitation-name').fill(MINJI.name)
    await minji.getByTestId('invitation-password').fill(MINJI.password)
    await shoot(minji, 'people-invitation')
    await minji.getByTestId('invitation-begin').click()
    await minji.waitForURL(isAt('/w/main'))
  })

  test('멤버는 의견을 처리하지만 사람을 초대하지는 못한다', async () => {
    await minji.getByTestId('nav-feedback').click()
    await minji.getByTestId('feedback-row').first().click()
    await minji.getByTestId('done').click()
    await minji.getByTestId('row-done').waitFor()
    await minji.getByTestId('nav-settings').click()
    await minji.getByTestId('settings-people').click()
    await expect.poll(() => minji.getByTestId('member-line').count()).toBe(2)
    for (const id of ['invite-send', 'member-role', 'member-remove', 'settings-mail', 'settings-keys'])
      expect(await minji.getByTestId(id).count(), id).toBe(0)
  })

  test('뷰어가 되면 바꾸는 버튼이 모두 사라진다', async () => {
    const line = at('member-line').filter({ hasText: MINJI.email })
    await shop.page.reload()
    await line.getByTestId('member-role').selectOption('viewer')
    await at('toast').filter({ hasText: MINJI.name }).waitFor()
    await minji.goto('/w/main/feedback')
    await minji.getByTestId('feedback-row').first().click()
    await minji.getByTestId('words').waitFor()
    for (const id of ['row-select', 'mark-answered', 'draft-text', 'note-text', 'tag'])
      expect(await minji.getByTestId(id).count(), id).toBe(0)
    for (const key of ['x', 'e', 'a', 't', 'r']) await minji.keyboard.press(key)
    expect(await minji.getByTestId('bulk-finish').count()).toBe(0)
    await shoot(minji, 'people-viewer')
  })

  test('2단계 인증을 필수로 하면 다음 로그인에서 설정을 마쳐야 들어온다', async () => {
    await at('settings-safety').click()
    await secure(shop.page, OWNER.password)
    await at('second-step-on').waitFor()
    await at('settings-people').click()
    await at('second-step-rule').click({ force: true })
    await expect.poll(() => at('second-step-rule').isChecked()).toBe(true)

    await minji.goto('/w/main/settings?part=you')
    await minji.waitForURL(isAt('/second-step'))
    await minji.context().clearCookies()
    await signIn(minji, MINJI.password)
    await minji.waitForURL(isAt('/second-step'))
    await minji.getByText('한강상점에서는 2단계 인증이 필수입니다').waitFor()
    ;[secret, backup] = await secure(minji, MINJI.password)
    await minji.waitForURL(isAt('/w/main'))
  })

  test('다른 기기를 보고 로그아웃시킨다', async () => {
    await signIn(phone, MINJI.password)
    await phone.getByTestId('code').fill(codeOf(secret, 1))
    await phone.getByTestId('code-submit').click()
    await phone.waitForURL(isAt('/w/main'))
    await minji.goto('/w/main/settings?part=safety')
    await expect.poll(() => minji.getByTestId('signed-in').count()).toBe(2)
    await shoot(minji, 'people-sessions')
    await minji.getByTestId('signed-in-leave').click()
    await minji.getByTestId('signed-in-leave-sure').click()
    await expect.poll(() => minji.getByTestId('signed-in').count()).toBe(1)
    await phone.goto('/w/main')
    await phone.waitForURL(isAt('/sign-in'))
  })

  test('잊은 비밀번호를 메일로 새로 정하고 백업 코드로 들어온다', async () => {
    await phone.getByTestId('sign-in-forgot').click()
    await phone.getByTestId('forgot-email').fill(MINJI.email)
    await phone.getByTestId('forgot-send').click()
    await phone.getByTestId('forgot-sent').waitFor()
    await phone.goto(await linkTo(MINJI.email, 2))
    await phone.getByTestId('reset-password').fill('새로 정한 긴 비밀번호')
    await phone.getByTestId('reset-save').click()
    await phone.waitForURL(isAt('/sign-in'))
    await signIn(phone, '새로 정한 긴 비밀번호')
    await phone.getByTestId('code-other').click()
    await phone.getByTestId('code').fill(backup)
    await phone.getByTestId('code-submit').click()
    await phone.waitForURL(isAt('/w/main'))
    await minji.goto('/w/main')
    await minji.waitForURL(isAt('/sign-in'))
  })

  test('이메일 주소를 바꾸고, 이전 주소의 링크로 되돌린다', async () => {
    const next = 'minji@elsewhere.example'
    await phone.goto('/w/main/settings?part=you')
    await phone.getByTestId('address-new').fill(next)
    await phone.getByTestId('address-password').fill('새로 정한 긴 비밀번호')
    await phone.getByTestId('address-ask').click()
    await phone.getByTestId('address-asked').waitFor()
    await shoot(phone, 'people-address')
    await phone.goto(await linkTo(next, 1))
    await shoot(phone, 'people-address-take')
    await phone.getByTestId('address-take').click()
    await phone.waitForURL(isAt('/w/main'))
    await phone.goto('/w/main/settings?part=you')
    await expect.poll(() => phone.getByTestId('profile-email').inputValue()).toBe(next)

    await phone.goto(await linkTo(MINJI.email, 3))
    await phone.getByTestId('restore-password').fill('되찾은 긴 비밀번호')
    await shoot(phone, 'people-address-restore')
    await phone.getByTestId('restore-save').click()
    await phone.waitForURL(isAt('/sign-in'))
    await signIn(phone, '되찾은 긴 비밀번호')
    await phone.getByTestId('code').waitFor()
    await Promise.all([minji.close(), phone.close()])
    expect(wrong).toEqual([])
  })
})
