import type { Page } from 'playwright-core'

/** What goes wrong on a page from now on, in words: answers that refuse or fail, errors of its scripts and of the console. */
export function watch(page: Page): string[] {
  const wrong: string[] = []
  const note = (what: string) => wrong.push(`${new URL(page.url()).pathname}: ${what}`)
  page.on('pageerror', error => note(error.message))
  page.on('response', answer => {
    if (answer.status() === 403 || answer.status() >= 500)
      note(`${answer.status()} ${answer.request().method()} ${new URL(answer.url()).pathname}`)
  })
  // Whoever is not signed in is found out by a 401, which the browser itself calls an error.
  page.on('console', message => {
    if (message.type() === 'error' && !/status of 401/.test(message.text())) note(message.text())
  })
  return wrong
}
