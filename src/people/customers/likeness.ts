/** What is at hand of somebody, to see whether two are one. */
export interface Trace {
  name: string
  /** Order numbers that their pieces came with. */
  orders: string[]
  products: number[]
  /** Moments they said something, ms. */
  moments: number[]
}

export type Reason = 'name' | 'abbreviated' | 'order' | 'time' | 'product'

const tokensOf = (name: string): string[] =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?:님|さん|様|先生|女士)$/u, '')
    .split(/[\s,·・_]+/u)
    .map(token => token.replace(/\.+$/u, ''))
    .filter(token => token !== '')

const masked = (name: string): boolean => /[*＊○●◯]/u.test(name)

/** True when the letters agree and every mask stands for exactly one letter (김*수 for 김철수), or a run of masks for any (j***e). */
function fitsMask(short: string, full: string): boolean {
  const a = [...short]
  const b = [...full]
  if (a.every(masked)) return false
  if (a.length === b.length) return a.every((letter, i) => masked(letter) || letter === b[i])
  const run = /^([^*＊]*)[*＊]{2,}([^*＊]*)$/u.exec(short)
  return (
    run !== null &&
    b.length > [...`${run[1]}${run[2]}`].length &&
    full.startsWith(run[1] ?? '') &&
    full.endsWith(run[2] ?? '')
  )
}

/** True when each word of one is the other's word or its first letter, and at least one word is whole: "J. Kim", "Jane K." for "Jane Kim". */
function fitsInitials(short: string[], full: string[]): boolean {
  if (short.length !== full.length || short.length < 2) return false
  const left = [...full]
  let whole = 0
  for (const token of short) {
    const at = left.findIndex(other => other === token || ([...token].length === 1 && other.startsWith(token)))
    if (at === -1) return false
    if (left[at] === token && [...token].length > 1) whole++
    left.splice(at, 1)
  }
  return whole > 0
}

/** How two names go together: the same, one an abbreviation of the other, or not at all. */
export function nameMatch(a: string, b: string): 'name' | 'abbreviated' | null {
  const [one, other] = [tokensOf(a), tokensOf(b)]
  if (one.length === 0 || other.length === 0) return null
  const [joined, otherJoined] = [one.join(''), other.join('')]
  if (masked(joined) || masked(otherJoined)) {
    const [short, full] = masked(joined) ? [joined, otherJoined] : [otherJoined, joined]
    return !masked(full) && fitsMask(short, full) ? 'abbreviated' : null
  }
  if (joined === otherJoined || [...one].sort().join(' ') === [...other].sort().join(' '))
    return [...joined].length > 1 ? 'name' : null
  return fitsInitials(one, other) || fitsInitials(other, one) ? 'abbreviated' : null
}

const DAY = 86_400_000
const nearest = (a: number[], b: number[]): number => {
  let least = Number.POSITIVE_INFINITY
  for (const x of a) for (const y of b) least = Math.min(least, Math.abs(x - y))
  return least
}

/** Below this a likeness is not worth a member's look: a name alone never reaches it. */
export const WORTH_SHOWING = 0.5

/** How likely two are one person, 0…1, and what speaks for it: the name first, then a shared order, product and time. */
export function likeness(a: Trace, b: Trace): { score: number; reasons: Reason[] } {
  const name = nameMatch(a.name, b.name)
  const reasons: Reason[] = name === null ? [] : [name]
  let score = name === 'name' ? 0.4 : name === 'abbreviated' ? 0.3 : 0
  if (a.orders.some(order => b.orders.includes(order))) {
    reasons.push('order')
    score += 0.5
  }
  if (name !== null && a.products.some(product => b.products.includes(product))) {
    reasons.push('product')
    score += 0.15
  }
  const apart = name === null ? Number.POSITIVE_INFINITY : nearest(a.moments, b.moments)
  if (apart <= 14 * DAY) {
    reasons.push('time')
    score += apart <= 2 * DAY ? 0.15 : 0.1
  }
  return { score: Math.min(1, Math.round(score * 100) / 100), reasons }
}

const ORDER = /order|주문|订单|訂單|注文|受注/i

/** Order numbers among the other columns of a piece. */
export const ordersIn = (attributes: Record<string, string>): string[] =>
  Object.entries(attributes).flatMap(([name, value]) =>
    ORDER.test(name) && /\d/.test(value) && value.trim().length >= 4 ? [value.trim().toLowerCase()] : [],
  )

/** First letters that a name which goes together with this one can begin with. */
export const initialsOf = (name: string): string[] => [...new Set(tokensOf(name).map(token => [...token][0] ?? ''))]
