import { parseArgs } from 'node:util'
import { readConfig } from './platform/config.ts'
import { Problem } from './platform/errors.ts'
import { createLog } from './platform/log.ts'

const USAGE = `earshot: hears everything customers say

  earshot serve [--no-worker]            console, API and worker, until stopped
  earshot worker                         the worker alone
  earshot import FILE… --source NAME [--workspace SLUG] [--mapping FILE] [--dry-run] [--json]
  earshot analyze [FILE|-] [--json]      read texts without any database
  earshot stats [--json] [--source NAME] [--by month|rating|language|sentiment|product|topic] [--zone ZONE] [--workspace SLUG]
  earshot export [--source NAME] [--mask] [--workspace SLUG]   CSV on standard output; --mask hides personal data
  earshot pack FILE [--workspace SLUG]     one whole workspace, into one file
  earshot unpack FILE [--workspace SLUG]   into an empty workspace, or a new one
  earshot backup FILE                    everything, into one file
  earshot restore FILE                   into an empty database
  earshot reset-link [--email ADDRESS] [--drop-second-step]   a new sign-in link, for the owner unless somebody is named
  earshot config                         every variable and what it is for
`

const OPTIONS = {
  source: { type: 'string' },
  workspace: { type: 'string' },
  mapping: { type: 'string' },
  by: { type: 'string' },
  zone: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  email: { type: 'string' },
  'drop-second-step': { type: 'boolean', default: false },
  'no-worker': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  mask: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

type Values = ReturnType<typeof parse>['values']
type Command = (places: string[], values: Values) => Promise<number>

// Each command is loaded when it is asked for: `analyze` must not pay for a server.
const COMMANDS: Record<string, Command> = {
  serve: async (_, values) => {
    const { serveUntilStopped } = await import('./app/serve.ts')
    const config = readConfig()
    await serveUntilStopped(config, createLog(config), { web: true, worker: !values['no-worker'] })
    return 0
  },
  worker: async () => {
    const { serveUntilStopped } = await import('./app/serve.ts')
    const config = readConfig()
    await serveUntilStopped(config, createLog(config), { web: false, worker: true })
    return 0
  },
  import: async (files, values) => (await import('./app/cli/import-files.ts')).importFiles(files, values),
  analyze: async ([file], values) => (await import('./app/cli/analyze-texts.ts')).analyzeTexts(file ?? '-', values),
  stats: async (_, values) => (await import('./app/cli/print-stats.ts')).printStats(values),
  export: async (_, values) => (await import('./app/cli/print-stats.ts')).printExport(values),
  pack: async ([file], values) => (await import('./app/cli/move-workspace.ts')).pack(file, values.workspace),
  unpack: async ([file], values) => (await import('./app/cli/move-workspace.ts')).unpack(file, values.workspace),
  backup: async ([file]) => (await import('./app/cli/keep-backup.ts')).backup(file),
  restore: async ([file]) => (await import('./app/cli/keep-backup.ts')).restore(file),
  'reset-link': async (_, values) => (await import('./app/cli/print-link.ts')).printResetLink(values),
  config: async () => {
    const { describeConfig } = await import('./platform/config.ts')
    for (const { name, meaning, set } of describeConfig())
      process.stdout.write(`${name.padEnd(24)} ${set ? 'set    ' : 'default'}  ${meaning}\n`)
    return 0
  },
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true })
  } catch (error) {
    throw new Problem('usage', `${(error as Error).message}\n\n${USAGE}`)
  }
}

/** Runs one command; returns the exit code. A Problem is said in its own words, anything else with its stack. */
export async function main(args: string[]): Promise<number> {
  try {
    const { positionals, values } = parse(args)
    const [name = 'help', ...places] = positionals
    const command = COMMANDS[name]
    if (values.help || command === undefined) {
      process[values.help || name === 'help' ? 'stdout' : 'stderr'].write(USAGE)
      return values.help || name === 'help' ? 0 : 2
    }
    return await command(places, values)
  } catch (error) {
    const known = error instanceof Problem || (error as { name?: string }).name === 'FileProblem'
    process.stderr.write(`earshot: ${known ? (error as Error).message : ((error as Error).stack ?? error)}\n`)
    return 1
  }
}
