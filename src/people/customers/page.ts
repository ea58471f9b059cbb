import { Problem } from '../../platform/errors.ts'
import type { CustomersQuery } from './schema.ts'

/** The place in a list of customers after which the next page begins: the value it is ordered by, and the id. */
export type Place = [value: string, id: number]

export const writePlace = (order: CustomersQuery['order'], place: Place): string =>
  Buffer.from(JSON.stringify([order, ...place])).toString('base64url')

const FORMS = {
  heard: /^(-infinity|[1-9]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3,6}Z)$/,
  pieces: /^\d{1,9}$/,
  name: /^[\s\S]{0,200}$/,
}

/** Throws `cursor-invalid` for anything but what writePlace wrote for this order. */
export function readPlace(order: CustomersQuery['order'], text: string): Place {
  const parsed = parse(text)
  const [of, value, id] = Array.isArray(parsed) ? parsed : []
  if (of !== order || typeof value !== 'string' || !FORMS[order].test(value) || !Number.isSafeInteger(id) || id < 0)
    throw new Problem('cursor-invalid', 'This page no longer exists; start again at the first.')
  return [value, Math.min(id, 2 ** 31 - 1)]
}

function parse(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString())
  } catch {
    return null
  }
}
