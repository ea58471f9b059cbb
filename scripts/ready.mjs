// Installs what is missing and builds what is stale, with nothing but Node itself. Everything it says goes to stderr.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const say = text => process.stderr.write(`${text}\n`)

export async function ready({ browser = false }) {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    say(`Earshot needs Node 20.19 or newer; this is ${process.versions.node}.`)
    process.exit(1)
  }
  // A container image holds what was built, not what it was built from.
  if (!existsSync(join(root, 'src'))) return
  if (!isInstalled() || !isBuilt()) {
    withLock(() => {
      if (!isInstalled()) install()
      if (!isBuilt()) build()
    })
  }
  if (browser) findBrowser()
}

/** Compares the lock with what npm noted of node_modules; optional packages of other platforms are not there, and need not be. */
function isInstalled() {
  const noted = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(noted)) return false
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const have = JSON.parse(readFileSync(noted, 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' || optional || devOptional || have[path]?.version === version,
  )
}

function install() {
  say('Installing packages…')
  npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
}

function npm(args) {
  const cli = process.env.npm_execpath
  const [command, first] = cli?.endsWith('.js')
    ? [process.execPath, [cli]]
    : [process.platform === 'win32' ? 'npm.cmd' : 'npm', []]
  try {
    execFileSync(command, [...first, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
  } catch {
    say(`npm ${args[0]} failed; what it said stands above.`)
    process.exit(1)
  }
}

const SOURCES = [
  'src',
  'locales',
  'index.html',
  'vite.config.ts',
  'tsconfig.json',
  'tsconfig.build.json',
  'package-lock.json',
  'scripts/build.mjs',
]
const stamp = join(root, 'dist', '.built')

function isBuilt() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()
}

/** Of contents, never of times: a clone and a copy have the same. */
function fingerprint() {
  const hash = createHash('sha256')
  const walk = path => {
    const full = join(root, path)
    if (!existsSync(full)) return
    if (statSync(full).isDirectory()) for (const name of readdirSync(full).sort()) walk(join(path, name))
    else if (!/\.test\.tsx?$/.test(path)) hash.update(path).update('\0').update(readFileSync(full)).update('\0')
  }
  SOURCES.forEach(walk)
  return hash.digest('hex')
}

function build() {
  say('Building…')
  try {
    execFileSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { cwd: root, stdio: ['ignore', 2, 2] })
  } catch {
    say('The build failed; what it said stands above.')
    process.exit(1)
  }
  writeFileSync(stamp, fingerprint())
}

/** Two first runs at once must not install over each other: a folder is made by one alone. */
function withLock(work) {
  const lock = join(root, '.ready-lock')
  for (;;) {
    try {
      mkdirSync(lock)
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      const holder = existsSync(join(lock, 'pid')) ? Number(readFileSync(join(lock, 'pid'), 'utf8')) : 0
      if (holder > 0 ? !isAlive(holder) : Date.now() - statSync(lock).mtimeMs > 5000)
        rmSync(lock, { recursive: true, force: true })
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
    }
  }
  writeFileSync(join(lock, 'pid'), String(process.pid))
  const release = () => rmSync(lock, { recursive: true, force: true })
  process.once('exit', release)
  work()
  release()
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Journeys need Chromium and fonts for four languages; where we may, we install them. Without, journeys are reported as not run. */
function findBrowser() {
  const places = [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ]
  if (places.some(place => place && existsSync(place))) return
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    say(
      'No Chromium found: journeys will not run. Install one (Debian: apt-get install chromium fonts-noto-cjk) or set CHROMIUM_PATH.',
    )
    return
  }
  say('Installing Chromium…')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 2, 2], env })
    execFileSync('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'], { stdio: ['ignore', 2, 2], env })
  } catch {
    say('Chromium could not be installed: journeys will not run.')
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--build')) withLock(build)
  else await ready({ browser: process.argv.includes('--browser') })
}
