import { afterAll, beforeAll, expect, test } from 'vitest'
import { allEndpoints } from '../../src/app/routes.ts'
import type { Endpoint } from '../../src/people/members/endpoint.ts'
import { openTestHouse, type TestHouse } from '../support/house.ts'
import { table, textOf } from '../support/tree.ts'

let world: TestHouse
beforeAll(async () => {
  world = await openTestHouse()
})
afterAll(() => world.close())

/** Addresses before the gate, and why nobody is asked there. */
const OPEN: Record<string, string> = {
  'GET /healthz': 'Whether the program is alive',
  'GET /readyz': 'Whether the database is reached and its tables are up to date',
  'GET /metrics': 'Figures for Prometheus: requests by route, memory, connections; nothing customers said',
  'GET /api/openapi.json': 'This API described',
  'GET /api/auth/*': "The sign-in library's own pages: links, the session",
  'POST /api/auth/*': "The sign-in library's own actions: sign in and out, with a limit and a check of the origin",
  'ALL /api/*': 'Not found, as JSON',
  'GET /*': 'The console, built files without data',
}

/** Layers around all routes; they answer nothing themselves. */
const LAYERS = new Set(['ALL /*', 'ALL /assets/*', 'ALL /favicon.svg', 'ALL /shared/*', 'ALL /api/shared/*'])

const nameOf = ({ method, path }: Endpoint) => `${method.toUpperCase()} /api${path}`

test('every address of the server is one of the routes behind the gate, or open with a reason', () => {
  const guarded = new Set(allEndpoints(world.house, world.auth).map(nameOf))
  const open = new Set(
    world.app.routes
      .map(({ method, path }) => `${method} ${path}`)
      .filter(name => !guarded.has(name) && !LAYERS.has(name)),
  )
  expect([...open].filter(name => OPEN[name] === undefined)).toEqual([])
})

test('every example of the API page is a route that a key may call', () => {
  const text = textOf('docs/api.md').replaceAll(/\\\n\s*/g, '')
  const shown = [...text.matchAll(/curl (.*\$URL\/api\/\S+)/g)].map(([, said = '']) => ({
    path: /\$URL\/api(\/[^?"\s]+)/.exec(said)?.[1] ?? '',
    method: /-d |--data-binary/.test(said) ? 'post' : 'get',
  }))
  const endpoints = allEndpoints(world.house, world.auth)
  const wrong = shown.filter(
    ({ path, method }) =>
      !endpoints.some(
        it =>
          it.method === method &&
          it.key !== 'none' &&
          new RegExp(`^${it.path.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+')}$`).test(path),
      ),
  )
  expect(shown.length).toBeGreaterThan(12)
  expect(wrong).toEqual([])
})

test('ACCESS.md says who may call what', async () => {
  const endpoints = allEndpoints(world.house, world.auth)
  const rows = endpoints.map(it => [
    it.method.toUpperCase(),
    `\`/api${it.path}\``,
    it.policy,
    it.key === 'none' ? '–' : it.key,
    it.summary,
  ])
  const text = [
    '# Who may call what',
    'Generated from the routes by `npm run golden`; red in `npm test` when stale. A role may do what the weaker ones may: owner, admin, member, viewer; *link* is whoever holds the link of a shared board, signed in or not. A key may do what its scopes name: read, write, reply, manage, each by itself; – is for people alone. Another workspace answers as if it were not there (404).',
    `## Behind the gate (${rows.length})`,
    table(['method', 'path', 'for', 'key', 'what'], rows),
    '## Open to anyone',
    table(
      ['method', 'path', 'what'],
      Object.entries(OPEN).map(([name, why]) => [name.split(' ')[0] ?? '', `\`${name.split(' ')[1]}\``, why]),
    ),
    '',
  ].join('\n\n')
  await expect(text).toMatchFileSnapshot('../../docs/generated/ACCESS.md')
})
