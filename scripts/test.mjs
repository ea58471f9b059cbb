// The whole test in the order of cost: format and lint, types, architecture, dead code, unit, database, journeys, torture.
// --static stops before the tests, --fast before what needs a database or a browser.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const only = process.argv[2]
const bin = name => join(root, 'node_modules', name)
const vitest = project => [bin('vitest/vitest.mjs'), 'run', '--project', project]
const types = join(root, 'node_modules', '.cache', 'types.json')

/** Steps of one line share the cores; the tests of vitest share them by themselves. */
const lines = [
  [
    ['format and lint', bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'],
    ['types', bin('typescript/bin/tsc'), '--noEmit', '-p', '.', '--incremental', '--tsBuildInfoFile', types],
    ['architecture', join(root, 'scripts', 'architecture.mjs')],
    ['dead code', bin('knip/bin/knip.js')],
  ],
  [['unit', ...vitest('unit')]],
  [['shared files', ...vitest('shared')]],
  [['database', ...vitest('db')]],
  [['journeys', ...vitest('journeys')]],
  [['torture', bin('tsx/dist/cli.mjs'), 'test/torture/run.ts', '--rounds', '3']],
]
const count = { '--static': 1, '--fast': 2 }[only] ?? lines.length

/** Runs one step and says how long it took; alone on its line it speaks while it runs, else at its end. */
async function run([name, ...command], alone) {
  const started = Date.now()
  const heading = `\n── ${name}\n`
  if (alone) process.stdout.write(heading)
  const child = spawn(process.execPath, command, {
    cwd: root,
    stdio: ['inherit', ...(alone ? ['inherit', 'inherit'] : ['pipe', 'pipe'])],
    env: { ...process.env, FORCE_COLOR: '0' },
  })
  const said = [heading]
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', chunk => said.push(chunk))
  const [status] = await once(child, 'close')
  if (!alone) for (const chunk of said) process.stdout.write(chunk)
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  process.stdout.write(status === 0 ? `── ${name}: ${seconds} s\n` : `\n${name} failed\n`)
  return status === 0
}

for (const steps of lines.slice(0, count)) {
  const passed = await Promise.all(steps.map(step => run(step, steps.length === 1)))
  if (passed.includes(false)) process.exit(1)
}
