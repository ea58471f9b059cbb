import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type pg from 'pg'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** Prometheus metrics of one process: requests by route pattern (never by URL, which would grow without end), and the pool. */
export function createMetrics(pool: pg.Pool): { observe: MiddlewareHandler; text(): Promise<string> } {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const requests = new Histogram({
    name: 'earshot_request_seconds',
    help: 'Requests by route',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [register],
  })
  new Gauge({
    name: 'earshot_database_connections',
    help: 'Open database connections',
    registers: [register],
    collect() {
      this.set(pool.totalCount)
    },
  })
  return {
    observe: async (context, next) => {
      const stop = requests.startTimer()
      await next()
      stop({ method: context.req.method, route: routePath(context, -1), status: context.res.status })
    },
    text: () => register.metrics(),
  }
}
