import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBrowser, launchBrowser } from '../support/browser.ts'
import { settleOwner } from '../support/owner.ts'
import { type Program, startProgram } from '../support/program.ts'

const executable = findBrowser()
const shots = process.env.EARSHOT_SHOTS
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const HOME = '/w/sample'
/** Every screen of a workspace; things with a page of their own and the sections of the settings are found by clicking. */
const SCREENS = [
  '',
  '/boards/product',
  '/problems',
  '/feedback',
  '/feedback?answered=no&sentiment=negative',
  '/checklist',
  '/import',
  '/customers',
  '/products',
]

/** Screens of no workspace; a link that nobody was sent says so. */
const OUTSIDE = ['/address/unknown', '/address/undo/unknown', '/invitation/unknown', '/reset/unknown']

const LOOKS = [
  { name: 'wide', locale: 'en', width: 1440, height: 900, scheme: 'light' },
  { name: 'narrow-dark', locale: 'ko', width: 390, height: 844, scheme: 'dark' },
] as const

describe.skipIf(executable === undefined)('every screen', () => {
  let program: Program
  let browser: Browser
  let home: BrowserContext
  let screens: string[] = []

  beforeAll(async () => {
    program = await startProgram()
    browser = await launchBrowser(executable ?? '')
    home = await browser.newContext({ locale: 'en-US', viewport: { width: 1440, height: 900 } })
    const page = await home.newPage()
    await settleOwner(page, program)
    await page.getByTestId('first-sample').click()
    await page.waitForURL(/\/w\/sample/)
    await page.locator('[data-testid="sample-banner"][data-filling="false"]').waitFor()
    await page.getByTestId('topic-row').first().waitFor()
    screens = [
      ...SCREENS,
      await firstOf(page, '/feedback', 'feedback-row'),
      await firstOf(page, '/customers', 'customer'),
      ...(await sectionsOf(page)),
      await sharedBoard(page),
      ...OUTSIDE,
    ]
    await page.close()
  })
  afterAll(async () => {
    await browser?.close()
    await program?.stop()
  })

  const url = (path: string) =>
    `${program.origin}${path.startsWith('/shared/') || OUTSIDE.includes(path) ? '' : HOME}${path}`

  /** The address of the first thing of a list. */
  async function firstOf(page: Page, list: string, row: string): Promise<string> {
    await page.goto(url(list))
    await page.getByTestId(row).first().click()
    await page.waitForURL(address => address.pathname.startsWith(`${HOME}${list}/`))
    return new URL(page.url()).pathname.replace(HOME, '')
  }

  /** The address of a board as others see it who were given its link; something is marked on its charts. */
  async function sharedBoard(page: Page): Promise<string> {
    const post = async (path: string, data: object) => {
      const headers = { origin: program.origin }
      return (await page.request.post(`${program.origin}/api/workspaces/sample${path}`, { data, headers })).json()
    }
    const { marks } = await (await page.request.get(`${program.origin}/api/workspaces/sample/charts/volume`)).json()
    await post('/annotations', { day: marks.at(-2).from, text: 'Price change' })
    const { link } = await post('/board-links', { board: 'reviews', asked: {}, days: 30 })
    return new URL(link).pathname
  }

  async function sectionsOf(page: Page): Promise<string[]> {
    await page.goto(url('/settings'))
    const links = page.locator('nav a[data-testid^="settings-"]')
    await links.first().waitFor()
    return (await links.evaluateAll(all => all.map(one => one.getAttribute('href') ?? ''))).map(href =>
      href.replace(HOME, ''),
    )
  }

  for (const look of LOOKS) {
    test(`is usable by everybody and fits, ${look.name}`, async () => {
      const context = await browser.newContext({
        storageState: await home.storageState(),
        locale: look.locale,
        viewport: { width: look.width, height: look.height },
        colorScheme: look.scheme,
        reducedMotion: 'reduce',
      })
      const page = await context.newPage()
      const problems: string[] = []
      page.on('pageerror', error => problems.push(`${page.url()}: ${error.message}`))
      await page.goto(url('/settings'))
      await page.request.patch(`${program.origin}/api/profile`, {
        data: { locale: look.locale },
        headers: { origin: program.origin },
      })
      for (const path of screens) problems.push(...(await wrongWith(page, path, look.width)))
      for (const path of screens) await shoot(page, path, look.name)
      expect(problems).toEqual([])
      await context.close()
    })
  }

  async function wrongWith(page: Page, path: string, width: number): Promise<string[]> {
    await open(page, path)
    await page.evaluate(AXE)
    const { violations } = await page.evaluate(
      (): Promise<AxeResults> =>
        (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
        }),
    )
    const serious = violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${path} ${id}: ${nodes.map(node => node.html.slice(0, 160)).join(' | ')}`)
    const reach = await page.evaluate(() => document.documentElement.scrollWidth)
    return reach > width ? [...serious, `${path} is ${reach} px wide on a screen of ${width}`] : serious
  }

  async function open(page: Page, path: string): Promise<void> {
    await page.goto(url(path))
    await page.waitForLoadState('networkidle')
  }

  async function shoot(page: Page, path: string, look: string): Promise<void> {
    if (shots === undefined) return
    mkdirSync(shots, { recursive: true })
    await open(page, path)
    await page.screenshot({ path: join(shots, `${path.replace(/\W+/g, '-') || 'home'}.${look}.png`) })
  }
})
