import type { Page, Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mayActAs } from '../../src/people/members/policy.ts'
import { ROLES } from '../../src/people/members/roles.ts'
import type { Role } from '../../src/people/members/schema.ts'
import { findBrowser } from '../support/browser.ts'
import { openShop, type Shop } from '../support/shop.ts'
import { watch } from '../support/watch.ts'

const ROWS = [
  '날짜,평점,내용,이메일,제품',
  ...Array.from(
    { length: 12 },
    (_, i) => `2026-03-1${i % 9},${1 + (i % 5)},배송이 늦었어요 ${i},p${i % 4}@example.com,컵`,
  ),
].join('\n')

/** What the screens offer, and the weakest role that may do it; everybody else must not see it, or see it out of reach. */
const OFFERS: Record<string, Role> = {
  'export-menu': 'viewer',
  'profile-name': 'viewer',
  'second-step-begin': 'viewer',
  'row-select': 'member',
  owner: 'member',
  done: 'member',
  tag: 'member',
  'draft-text': 'member',
  'mark-answered': 'member',
  'note-text': 'member',
  'tag-new': 'member',
  'correct-add-topic': 'member',
  'board-new': 'member',
  'board-share': 'member',
  'chart-annotate': 'member',
  'import-way': 'member',
  'dropzone-input': 'member',
  'import-undo': 'member',
  'segment-new': 'member',
  'attribute-set': 'member',
  'template-add': 'member',
  'delete-piece': 'admin',
  erase: 'admin',
  'workspace-name': 'admin',
  'retention-limit': 'admin',
  'source-remove': 'admin',
  'invite-send': 'admin',
  'member-role': 'admin',
  'member-remove': 'admin',
  'team-make': 'admin',
  'settings-mail': 'admin',
  'key-name': 'admin',
  'audit-line': 'admin',
  'settings-health': 'admin',
  'settings-deletions': 'admin',
  'topic-add': 'admin',
  'voice-tone-formal': 'admin',
  'mail-save': 'owner',
  'second-step-rule': 'owner',
  'workspace-pack': 'owner',
  'workspace-remove': 'owner',
  'backup-now': 'owner',
}

const WORDS = { en: 'Settings', ko: '설정' }

describe.skipIf(findBrowser() === undefined)('everybody sees what they may do, and nothing else', () => {
  let shop: Shop
  const pages = new Map<Role, Page>()
  beforeAll(async () => {
    shop = await openShop({ rows: ROWS })
  })
  afterAll(() => shop?.close())

  /** A page of somebody with that role, who came by an invitation. */
  async function enterAs(role: Role): Promise<Page> {
    if (role === 'owner') return shop.page
    const { link } = await shop.call('POST', '/workspaces/main/invitations', { email: `${role}@example.com`, role })
    const context = await shop.browser.newContext({
      baseURL: shop.program.origin,
      viewport: { width: 1440, height: 900 },
    })
    const data = { name: role, password: 'a long enough one', locale: 'en' }
    const token = new URL(link).pathname.split('/').at(-1)
    const joined = await context.request.post(`/api/invitations/${token}/account`, { data })
    expect(joined.ok()).toBe(true)
    return context.newPage()
  }

  test('everybody comes in, and there is something to see', async () => {
    for (const role of ROLES) pages.set(role, await enterAs(role))
    const count = async () => (await shop.call('GET', '/workspaces/main/feedback/count')).count
    await expect.poll(count, { timeout: 60_000 }).toBe(12)
  })

  for (const role of ROLES)
    test(`as ${role}, in two languages`, async () => {
      const page = pages.get(role) ?? shop.page
      const wrong = watch(page)
      const walk = walkOf(page)
      const seen = new Set<string>()
      for (const locale of ['en', 'ko'] as const) {
        await page.request.patch('/api/profile', { data: { locale }, headers: { origin: shop.program.origin } })
        await page.goto('/w/main')
        await walk(async () => {
          for (const id of await reachable(page)) seen.add(id)
          if (role === 'viewer' && locale === 'en') await pressAll(page)
        })
        expect(await page.getByTestId('nav-settings').innerText()).toBe(WORDS[locale])
      }
      expect(wrong).toEqual([])
      const allowed = Object.keys(OFFERS).filter(id => mayActAs(role, OFFERS[id] ?? 'owner'))
      expect(Object.keys(OFFERS).filter(id => seen.has(id))).toEqual(allowed)
    })

  /** Opens every screen that the menus, the first piece and the first customer lead to. */
  function walkOf(page: Page) {
    const pending = new Set<Request>()
    page.on('request', request => pending.add(request))
    page.on('requestfinished', request => pending.delete(request))
    page.on('requestfailed', request => pending.delete(request))
    const isQuiet = async () =>
      (await page.locator('.mantine-Skeleton-root, [aria-busy=true]').count()) === 0 &&
      pending.size === 0 &&
      (await drawn(page))
    const all = async (links: string) =>
      page.locator(links).evaluateAll(found => found.map(it => it.dataset.testid ?? ''))
    return async (look: () => Promise<void>) => {
      const open = async (id: string) => {
        await page.getByTestId(id).first().click()
        await expect.poll(isQuiet).toBe(true)
        await look()
      }
      await page.getByTestId('nav-overview').waitFor()
      for (const id of await all('a[data-testid^="nav-"]')) {
        await open(id)
        if (id === 'nav-overview') await open('board-tab-reviews')
        if (id === 'nav-feedback') await open('feedback-row')
        if (id === 'nav-customers') await open('customer')
      }
      for (const id of await all('nav a[data-testid^="settings-"]')) await open(id)
    }
  }

  const drawn = (page: Page): Promise<boolean> =>
    page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))))

  /** What is on the screen and not out of reach. */
  const reachable = (page: Page): Promise<string[]> =>
    page
      .locator('[data-testid]')
      .evaluateAll(found =>
        found.filter(it => !it.matches(':disabled, :disabled *')).map(it => it.dataset.testid ?? ''),
      )

  /** Presses every button of the screen, of those that touch nothing but the workspace. */
  async function pressAll(page: Page): Promise<void> {
    if (/\/settings($|\?part=(you|safety))/.test(page.url())) return
    const press = (index: number) =>
      page.evaluate(at => {
        const button = [...document.querySelectorAll<HTMLButtonElement>('main button:enabled')][at]
        button?.click()
        return button !== undefined
      }, index)
    for (let index = 0; await press(index); index++) {
      await drawn(page)
      await page.keyboard.press('Escape')
    }
  }
})
