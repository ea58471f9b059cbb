// The whole test in the order of cost: format and lint, types, architecture, dead code, unit, database, journeys, torture.
// --static stops before the tests, --fast before what needs a database or a browser.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const only = process.argv[2]
const bin = name => join(root, 'node_modules', name)
const steps = [
  ['format and lint', bin('@biomejs/biome/bin/biome'), ['check', '--error-on-warnings', '.']],
  [
    'types',
    bin('typescript/bin/tsc'),
    ['--noEmit', '-p', '.', '--incremental', '--tsBuildInfoFile', join(root, 'node_modules', '.cache', 'types.json')],
  ],
  ['architecture', join(root, 'scripts', 'architecture.mjs'), []],
  ['dead code', bin('knip/bin/knip.js'), []],
  ['unit', bin('vitest/vitest.mjs'), ['run', '--project', 'unit']],
  ['shared files', bin('vitest/vitest.mjs'), ['run', '--project', 'shared']],
  ['database', bin('vitest/vitest.mjs'), ['run', '--project', 'db']],
  ['journeys', bin('vitest/vitest.mjs'), ['run', '--project', 'journeys']],
  ['torture', bin('tsx/dist/cli.mjs'), ['test/torture/run.ts', '--rounds', '3']],
]
const last = only === '--static' ? 'dead code' : only === '--fast' ? 'unit' : 'torture'

for (const [name, script, args] of steps) {
  if (name === 'torture' && !existsSync(join(root, 'test', 'torture', 'run.ts'))) break
  process.stdout.write(`\n── ${name}\n`)
  const started = Date.now()
  const { status } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, FORCE_COLOR: '0' },
  })
  if (status !== 0) {
    process.stdout.write(`\n${name} failed\n`)
    process.exit(status ?? 1)
  }
  process.stdout.write(`── ${name}: ${((Date.now() - started) / 1000).toFixed(1)} s\n`)
  if (name === last) break
}
