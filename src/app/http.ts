import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { secureHeaders } from 'hono/secure-headers'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { z } from 'zod'
import { FileProblem } from '../collect/sources/problem.ts'
import type { Endpoint } from '../people/members/endpoint.ts'
import { VERSION } from '../platform/config.ts'
import { Problem } from '../platform/errors.ts'
import type { Auth } from './auth.ts'
import { admit, checkOrigin } from './gate.ts'
import type { House } from './house.ts'

const JSON_LIMIT = 32 * 1024 * 1024

export const UPLOAD_PATH = '/api/workspaces/:workspace/uploads'

/** Mounts every endpoint behind the gate. */
export function mount(app: Hono, house: House, auth: Auth, endpoints: Endpoint[]): void {
  const limit = bodyLimit({
    maxSize: JSON_LIMIT,
    onError: () => answerProblem(new Problem('body-too-large', 'The request is too large.', { status: 413 })),
  })
  for (const endpoint of endpoints) {
    const path = `/api${endpoint.path}`
    const guards = path === UPLOAD_PATH || endpoint.body === undefined ? [] : [limit]
    app.on(endpoint.method.toUpperCase(), [path], ...guards, async context => {
      checkOrigin(house, context.req.raw)
      const caller = await admit(house, auth, { context, endpoint })
      const result = await endpoint.handle({
        params: parse(endpoint.params, storable(context.req.param()), 'path'),
        query: parse(endpoint.query, storable(queryOf(context)), 'query'),
        body: endpoint.body === undefined ? undefined : parse(endpoint.body, await jsonOf(context), 'body'),
        request: context.req.raw,
        caller,
      })
      return result instanceof Response ? result : context.json(result ?? null)
    })
  }
}

const queryOf = (context: Context): Record<string, string | string[]> =>
  Object.fromEntries(
    Object.entries(context.req.queries()).map(([key, values]) => [
      key,
      values.length === 1 ? (values[0] ?? '') : values,
    ]),
  )

async function jsonOf(context: Context): Promise<unknown> {
  if (!(context.req.header('content-type') ?? '').startsWith('application/json')) {
    throw new Problem('json-expected', 'Send JSON, with the header content-type: application/json.', { status: 415 })
  }
  try {
    return storable(await context.req.json())
  } catch {
    throw new Problem('json-broken', 'The request is not valid JSON.')
  }
}

/** Text as a database can hold it, as files are read too: no NUL, no half of a surrogate pair. */
function storable(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '\uFFFD').toWellFormed()
  if (Array.isArray(value)) return value.map(storable)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [storable(key), storable(one)]))
}

function parse(schema: z.ZodType | undefined, value: unknown, place: string): unknown {
  if (schema === undefined) return undefined
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const fields = Object.fromEntries(parsed.error.issues.map(issue => [issue.path.join('.') || place, issue.message]))
  throw new Problem(
    'input-invalid',
    `Some of the ${place} cannot be used: ${Object.entries(fields)
      .map(([field, message]) => `${field}: ${message}`)
      .join('; ')}`,
    { fields },
  )
}

/** Errors leave as JSON with a stable code; what we did not foresee is logged and says nothing of its inside. */
export function answerError(house: House, error: unknown): Response {
  const told = house.database.explain(error)
  const { code } = told as { code?: string }
  if (code === '53100' || code === 'disk-full')
    return answerProblem(
      new Problem('disk-full', 'The disk is full. Free some space and try again; nothing stored is lost.', {
        status: 507,
      }),
    )
  if (told instanceof Problem) return answerProblem(told)
  if (told instanceof FileProblem)
    return answerProblem(new Problem(told.code, told.message, { status: 422, params: told.params }))
  house.log.error(
    { error: error instanceof Error ? { message: error.message, stack: error.stack } : String(error) },
    'a request failed',
  )
  return answerProblem(
    new Problem('unexpected', 'Something went wrong on our side. Try again; the log says more.', { status: 500 }),
  )
}

const answerProblem = ({ code, message, params, fields, status }: Problem): Response =>
  Response.json(
    { error: { code, message, params, fields } },
    {
      status: status as ContentfulStatusCode,
      ...(status === 429 && params.seconds !== undefined ? { headers: { 'retry-after': String(params.seconds) } } : {}),
    },
  )

/** No script, style, frame or connection from anywhere but here. Mantine writes style attributes, hence 'unsafe-inline' for styles alone. */
export const securityHeaders = (https: boolean) =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'same-origin',
    strictTransportSecurity: https ? 'max-age=31536000; includeSubDomains' : false,
    xFrameOptions: 'DENY',
  })

/** OpenAPI 3.1 of all endpoints, from the same schemas that check the requests. */
export function describeApi(endpoints: Endpoint[]): object {
  const document = new OpenAPIHono()
  document.openAPIRegistry.registerComponent('securitySchemes', 'key', { type: 'http', scheme: 'bearer' })
  for (const { method, path, summary, policy, key, params, query, body, returns } of endpoints) {
    document.openAPIRegistry.registerPath({
      method,
      path: `/api${path.replace(/:(\w+)/g, '{$1}')}`,
      summary,
      description: `For: ${policy}. With a key: ${key}.`,
      ...(key === 'none' ? {} : { security: [{ key: [] }] }),
      request: {
        ...(params ? { params: params as z.ZodObject } : {}),
        ...(query ? { query: query as z.ZodObject } : {}),
        ...(body ? { body: { content: { 'application/json': { schema: body } } } } : {}),
      },
      responses: {
        200: { description: summary, ...(returns ? { content: { 'application/json': { schema: returns } } } : {}) },
      },
    })
  }
  return document.getOpenAPI31Document({
    openapi: '3.1.0',
    info: { title: 'Earshot', version: VERSION, description: 'Everything the console does, it does by this API.' },
  })
}
