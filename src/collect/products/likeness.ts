/** Words that say where or in which form a product is sold, not which product it is. */
const NOISE = new Set([
  'app',
  'ios',
  'android',
  'the',
  'for',
  'and',
  'inc',
  'ltd',
  'official',
  'store',
  'shop',
  '앱',
  '공식',
  '官方',
  '旗舰店',
  'アプリ',
  '公式',
])

const wordsOf = (name: string): Set<string> =>
  new Set(
    name
      .normalize('NFKC')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(word => word !== '' && !NOISE.has(word)),
  )

/**
 * How alike two product names are, 0…1: shared words over the words of the shorter name, halved when the lengths differ by more than
 * three times. "카카오T" and "카카오 T - 택시, 대리" compare by their letters without spaces as well.
 */
export function likeness(a: string, b: string): number {
  const [first, second] = [wordsOf(a), wordsOf(b)]
  if (first.size === 0 || second.size === 0) return 0
  const [small, large] = first.size <= second.size ? [first, second] : [second, first]
  const shared = [...small].filter(word => large.has(word)).length / small.size
  const joined = [[...first].join(''), [...second].join('')]
  const [short = '', long = ''] = joined.toSorted((x, y) => x.length - y.length)
  const prefix = short.length >= 2 && long.startsWith(short) ? 0.5 + (0.5 * short.length) / long.length : 0
  return Math.max(large.size > small.size * 3 ? shared / 2 : shared, prefix)
}

const ENOUGH = 0.6
const MOST = 20

interface Named {
  id: number
  name: string
}

/** Pairs of products that may be one, most alike first. Names are bucketed by their words, so thousands of products stay cheap. */
export function proposeJoins(products: Named[]): { products: [Named, Named]; likeness: number }[] {
  const buckets = new Map<string, Named[]>()
  for (const product of products) {
    const letters = [...wordsOf(product.name)].join('').slice(0, 2)
    for (const word of new Set([...wordsOf(product.name), `^${letters}`]))
      buckets.set(word, [...(buckets.get(word) ?? []), product])
  }
  const seen = new Map<string, { products: [Named, Named]; likeness: number }>()
  for (const bucket of buckets.values()) {
    if (bucket.length > 40) continue
    bucket.forEach((a, i) => {
      for (const b of bucket.slice(i + 1)) {
        const key = `${Math.min(a.id, b.id)} ${Math.max(a.id, b.id)}`
        if (!seen.has(key)) seen.set(key, { products: [a, b], likeness: likeness(a.name, b.name) })
      }
    })
  }
  return [...seen.values()]
    .filter(pair => pair.likeness >= ENOUGH)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST)
}
