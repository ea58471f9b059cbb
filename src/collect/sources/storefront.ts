import type { Mapping } from './mapping.ts'

/** App and country of an iTunes feed, which its entries do not repeat: from the feed's own addresses, else from the file's name. */
export function storefrontOf(fileName: string, text: string): Mapping['constants'] {
  const [, stem, store] = /([^/]+?)[_-]([a-z]{2})[_-]page[_-]?\d+/i.exec(fileName) ?? []
  const app = /\/id=(\d{5,12})\//i.exec(text)?.[1]
  const country = /itunes\.apple\.com\/([a-z]{2})\//.exec(text)?.[1] ?? store
  const key = app ?? stem
  const constants: Mapping['constants'] = {}
  if (country !== undefined) constants.country = country
  if (key !== undefined) constants.product = { key, name: stem ?? key }
  return constants
}
