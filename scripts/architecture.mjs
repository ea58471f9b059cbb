// dependency-cruiser passes silently when it scans nothing: a minimum of modules is part of the check.
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const MINIMUM = 150
const tool = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs')
const { stdout, stderr, status } = spawnSync(
  process.execPath,
  [tool, 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'],
  { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 },
)
if (!stdout) {
  process.stderr.write(stderr)
  process.exit(status || 1)
}
const { summary } = JSON.parse(stdout)
for (const { rule, from, to } of summary.violations)
  process.stdout.write(`${rule.severity} ${rule.name}: ${from} → ${to}\n`)
process.stdout.write(
  `${summary.totalCruised} modules, ${summary.totalDependenciesCruised} dependencies, ${summary.error} errors\n`,
)
if (summary.totalCruised < MINIMUM)
  process.stdout.write(`fewer than ${MINIMUM} modules were looked at: the check does not see the tree\n`)
process.exit(summary.error > 0 || summary.totalCruised < MINIMUM ? 1 : 0)
