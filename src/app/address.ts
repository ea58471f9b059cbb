import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import type { House } from './house.ts'

/** The caller's address, for limits. Only behind a declared proxy is what the proxy says believed. */
export function addressOf({ config }: Pick<House, 'config'>, context: Context): string {
  const forwarded =
    config.url === undefined ? undefined : context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  try {
    return forwarded ?? getConnInfo(context).remote.address ?? '0.0.0.0'
  } catch {
    return '0.0.0.0'
  }
}
