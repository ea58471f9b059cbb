import { existsSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ServerType, serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import type { MiddlewareHandler } from 'hono'
import { Hono } from 'hono'
import { isMigrated } from '../db/migrate.ts'
import { Problem } from '../platform/errors.ts'
import { addressOf } from './address.ts'
import { ADDRESS_HEADER, type Auth } from './auth.ts'
import { checkOrigin } from './gate.ts'
import type { House } from './house.ts'
import { answerError, describeApi, mount, securityHeaders } from './http.ts'
import { createMetrics } from './metrics.ts'
import { allEndpoints } from './routes.ts'

/** The whole web application, without a port: tests call it directly. */
export function createApp(house: House, auth: Auth): Hono {
  const app = new Hono()
  const endpoints = allEndpoints(house, auth)
  const metrics = createMetrics(house.database.pool)
  app.use(securityHeaders(house.config.url?.startsWith('https:') ?? false))
  app.use(metrics.observe)
  app.onError(error => answerError(house, error))
  app.get('/healthz', context => context.json({ ok: true }))
  app.get('/readyz', async context => {
    const ready = await isMigrated(house.database.db).catch(() => false)
    return context.json({ ok: ready }, ready ? 200 : 503)
  })
  app.get('/metrics', async context =>
    context.text(await metrics.text(), 200, { 'content-type': 'text/plain; version=0.0.4' }),
  )
  app.get('/api/openapi.json', context => context.json(describeApi(endpoints)))
  app.on(['GET', 'POST'], '/api/auth/*', context => {
    checkOrigin(house, context.req.raw)
    return auth.auth.handler(withAddress(context.req.raw, addressOf(house, context)))
  })
  app.use('/api/*', noStore)
  for (const path of ['/shared/*', '/api/shared/*']) app.use(path, unlisted)
  mount(app, house, auth, endpoints)
  app.all('/api/*', () => {
    throw new Problem('not-found', 'There is no such address.', { status: 404, params: { what: 'address' } })
  })
  serveConsole(app)
  return app
}

const noStore: MiddlewareHandler = async (context, next) => {
  await next()
  context.header('cache-control', 'no-store')
}

/** A shared board is for those who were given its link: no index finds it. */
const unlisted: MiddlewareHandler = async (context, next) => {
  await next()
  context.header('x-robots-tag', 'noindex, nofollow')
}

function withAddress(request: Request, address: string): Request {
  const headers = new Headers(request.headers)
  headers.set(ADDRESS_HEADER, address)
  return new Request(request, { headers })
}

/** The built console; every path that is no file is one of its screens. */
function serveConsole(app: Hono): void {
  const folder = fileURLToPath(
    new URL(import.meta.url.includes('/dist/server/') ? '../../console' : '../../dist/console', import.meta.url),
  )
  if (!existsSync(folder)) return
  const root = relative(process.cwd(), folder) || '.'
  app.use('/assets/*', async (context, next) => {
    await next()
    if (context.res.ok) context.header('cache-control', 'public, max-age=31536000, immutable')
  })
  app.use('/favicon.svg', async (context, next) => {
    await next()
    context.header('cache-control', 'public, max-age=86400')
  })
  app.get('*', serveStatic({ root, precompressed: true }))
  app.get('*', serveStatic({ root, path: 'index.html', precompressed: true }))
}

/** Listens; resolves with the port once connections are taken. Throws `port-taken` in words. */
export function listen(
  app: Hono,
  { host, port }: { host: string | undefined; port: number },
): Promise<{ server: ServerType; port: number }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, ...(host === undefined ? {} : { hostname: host }) }, info =>
      resolve({ server, port: info.port }),
    )
    server.on('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Problem('port-taken', `Port ${port} is taken. Stop what uses it, or choose another with PORT=…`)
          : error,
      )
    })
  })
}
