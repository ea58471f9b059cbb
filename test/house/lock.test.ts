import { expect, test } from 'vitest'
import { textOf } from '../support/tree.ts'

interface Locked {
  version?: string
  resolved?: string
  optionalDependencies?: Record<string, string>
  engines?: { node?: string } | string[]
  dev?: boolean
}
const packages: Record<string, Locked> = JSON.parse(textOf('package-lock.json')).packages

test('the lock knows every optional package, so that each platform installs its own', () => {
  const missing: string[] = []
  for (const [path, { optionalDependencies = {} }] of Object.entries(packages))
    for (const name of Object.keys(optionalDependencies))
      if (!isFound(path, name)) missing.push(`${name}, wanted by ${path || 'us'}`)
  expect(missing).toEqual([])
})

/** Where Node looks: beside the package, then in each folder above. */
function isFound(from: string, name: string): boolean {
  for (let at = from; ; at = at.includes('/node_modules/') ? at.slice(0, at.lastIndexOf('/node_modules/')) : '') {
    if (packages[`${at === '' ? '' : `${at}/`}node_modules/${name}`] !== undefined) return true
    if (at === '') return false
  }
}

test('the lock names no host: packages come from the registry of whoever installs', () => {
  expect(
    Object.entries(packages)
      .filter(([, it]) => it.resolved !== undefined && /^\w+:/.test(it.resolved))
      .map(([path]) => path),
  ).toEqual([])
})

test('every package runs on Node 20.19', () => {
  const outside = Object.entries(packages).flatMap(([path, { engines }]) => {
    const range = Array.isArray(engines) ? undefined : engines?.node
    return range === undefined || allows(range, [20, 19, 0]) ? [] : [`${path} wants ${range}`]
  })
  expect(outside).toEqual([])
})

test('knows a range that leaves Node 20.19 out', () => {
  const yes = [
    '>=18',
    '^20.19.0 || >=22.12.0',
    '20 || >=22',
    '>= 0.4',
    '*',
    '>=10.0.0 <23',
    '^18.0.0 || ^20.0.0',
    '~20.19',
    '>=6.9.0',
    '18.x || 20.x',
    '14 - 20',
    '',
  ]
  const no = ['>=22', '^22.12.0', '>=20.20', '<20', '^18 || >=21', '~20.18', '20.19.1']
  expect(yes.filter(range => !allows(range, [20, 19, 0]))).toEqual([])
  expect(no.filter(range => allows(range, [20, 19, 0]))).toEqual([])
})

type Version = [number, number, number]

/** Whether a range as packages write it holds a version. */
function allows(range: string, version: Version): boolean {
  return range.split('||').some(part => {
    const text = part.trim().replace(/(^|\s)([\d.x]+)\s+-\s+([\d.x]+)/g, '$1>=$2 <=$3')
    const comparators = text.match(/(?:[<>]=?|[\^~=])?\s*v?[\dx*][\w.*-]*/g) ?? []
    return comparators.every(comparator => holds(comparator, version))
  })
}

function holds(comparator: string, version: Version): boolean {
  const [, sign = '', numbers = ''] = /^([<>]=?|[\^~=])?\s*v?(.*)$/.exec(comparator) ?? []
  const parts = numbers
    .split(/[.-]/)
    .slice(0, 3)
    .map(part => (/^\d+$/.test(part) ? Number(part) : null))
  const given = parts.indexOf(null)
  const known = parts.slice(0, given < 0 ? parts.length : given) as number[]
  const low: Version = [known[0] ?? 0, known[1] ?? 0, known[2] ?? 0]
  const order = compare(version, low)
  const same = known.every((part, i) => version[i] === part)
  if (sign === '>=') return order >= 0
  if (sign === '>') return order > 0 && !same
  if (sign === '<') return order < 0
  if (sign === '<=') return order <= 0 || same
  if (sign === '^') return order >= 0 && version[0] === low[0]
  if (sign === '~') return order >= 0 && version[0] === low[0] && (known.length < 2 || version[1] === low[1])
  return same
}

const compare = (a: Version, b: Version): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]
