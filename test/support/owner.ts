import type { Page } from 'playwright-core'
import type { Program } from './program.ts'

/** Goes from the printed link to the first screen of a workspace of one's own. */
export async function settleOwner(page: Page, program: Program): Promise<void> {
  await page.goto(program.link)
  await page.waitForURL(/welcome/)
  await page.getByTestId('welcome-name').fill('Hana Kim')
  await page.getByTestId('welcome-email').fill('hana@example.com')
  await page.getByTestId('welcome-password').fill('correct horse battery')
  await page.getByTestId('welcome-workspace').fill('Han River')
  await page.getByTestId('welcome-submit').click()
  await page.waitForURL(url => !url.pathname.includes('welcome'))
}

/** Brings a file in by the import page and waits until it is stored. */
export async function bringIn(page: Page, path: string): Promise<void> {
  await page.getByTestId('nav-import').click()
  // The empty home has a drop zone of its own, which goes as the import page comes.
  await page.getByTestId('import-way').waitFor()
  await page.getByTestId('dropzone-input').setInputFiles(path)
  await page.getByTestId('import-start').click()
  await page.getByTestId('import-done').first().waitFor()
}
