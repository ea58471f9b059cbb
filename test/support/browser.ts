import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const PLACES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Where the system's browser is, or undefined. In CI a missing browser is a failure, elsewhere journeys are reported as not run. */
export function findBrowser(): string | undefined {
  const found = PLACES.find(place => place !== undefined && existsSync(place))
  if (found === undefined && process.env.CI)
    throw new Error('Journeys NOT RUN: no Chromium on this machine (set CHROMIUM_PATH).')
  if (found === undefined) console.warn('Journeys NOT RUN: no Chromium on this machine (set CHROMIUM_PATH).')
  return found
}

export function launchBrowser(executablePath: string): Promise<Browser> {
  const quiet = [
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-gpu',
  ]
  return chromium.launch({ executablePath, headless: true, args: ['--no-sandbox', ...quiet] })
}
