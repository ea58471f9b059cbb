import { pino } from 'pino'
import type { Config } from './config.ts'

/** Structured log on stderr: stdout belongs to what a command answers. Secrets never reach it. */
export function createLog(config: Pick<Config, 'logLevel'>) {
  return pino(
    {
      level: config.logLevel,
      base: undefined,
      redact: {
        paths: [
          'password',
          'secret',
          'token',
          '*.password',
          '*.secret',
          '*.token',
          'req.headers.cookie',
          'req.headers.authorization',
        ],
        censor: '[kept out]',
      },
    },
    pino.destination({ fd: 2, sync: true }),
  )
}

export type Log = ReturnType<typeof createLog>
