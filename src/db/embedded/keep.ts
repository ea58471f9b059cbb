import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { openEmbedded } from './launch.ts'

/** The embedded server as long as we use it; when somebody kills it, or its disk fills up, it is started again. */
export interface KeptServer {
  connection: pg.ClientConfig
  /** What keeps it from coming back at this moment; null while nothing does. */
  trouble(): Error | null
  /** Leaves it for good, once. */
  leave(): Promise<void>
}

const NEXT_TRY_MS = 5000

/** Throws like openEmbedded when it does not start at all; what goes wrong later is told to `onError`, each trouble once. */
export async function keepEmbedded(dataDir: string, onError: (error: Error) => void): Promise<KeptServer> {
  const leaving = new AbortController()
  let trouble: Error | null = null
  let reviving: Promise<void> | null = null

  const revive = async () => {
    while (!leaving.signal.aborted) {
      try {
        server = await openEmbedded(dataDir, onGone)
        trouble = null
        return
      } catch (error) {
        if ((error as Error).message !== trouble?.message) onError(error as Error)
        trouble = error as Error
      }
      await pause(NEXT_TRY_MS, undefined, { signal: leaving.signal }).catch(() => undefined)
    }
  }
  const onGone = () => {
    if (leaving.signal.aborted) return
    reviving ??= revive().finally(() => {
      reviving = null
    })
  }

  let server = await openEmbedded(dataDir, onGone)
  return {
    connection: server.connection,
    trouble: () => trouble,
    leave: async () => {
      leaving.abort()
      // A server that just comes back would outlive us, and its connection keep us from ending.
      await reviving
      await server.leave()
    },
  }
}
