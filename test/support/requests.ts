import type { Person } from './house.ts'
import { signIn, type TestHouse } from './house.ts'

/** What is put into a route: its `:names`, its query and its body. */
export interface Filled {
  params?: Record<string, string>
  query?: Record<string, string | string[]>
  body?: unknown
}

/** The address of a route with its parameters filled in; those already encoded are left alone. */
export function addressOf(path: string, { params = {}, query = {} }: Filled): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encoded(params[name] ?? ''))
  const search = Object.entries(query).flatMap(([name, value]) =>
    [value].flat().map(one => `${encodeURIComponent(name)}=${encoded(one)}`),
  )
  return `/api${filled}${search.length === 0 ? '' : `?${search.join('&')}`}`
}

const encoded = (text: string): string => (/%[0-9A-F]{2}/.test(text) ? text : encodeURIComponent(text))

/** Signs in without the limit on links: a test makes more people in a second than a house has in a year. */
export async function enter(
  world: TestHouse,
  ...who: [role: Parameters<typeof signIn>[1], workspaceId?: number]
): Promise<Person> {
  await world.house.database.pool.query('delete from "rateLimit"')
  return signIn(world, ...who)
}

/** Works through a list, a few at a time. */
export async function eachOf<T>(list: T[], work: (one: T) => Promise<void>, atOnce = 6): Promise<void> {
  const left = [...list]
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one)
    }),
  )
}
