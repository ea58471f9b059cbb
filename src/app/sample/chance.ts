/** Chance that repeats itself: the same seed gives the same throws. */
export class Chance {
  private state: number

  constructor(seed: number) {
    this.state = seed >>> 0
  }

  /** From 0 up to 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  /** A whole number, both ends included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new Error('nothing to pick from')
    return list[Math.floor(this.next() * list.length)] as T
  }

  /** One of the keys, each as often as its weight says. */
  weigh<K extends string>(weights: Partial<Record<K, number>>): K {
    const entries = Object.entries(weights) as [K, number][]
    let left = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [key, weight] of entries) {
      left -= weight
      if (left < 0) return key
    }
    return this.pick(entries.map(([key]) => key))
  }
}

/** A deck of cards: each comes once before any comes again. */
export class Deck<T> {
  private readonly cards: readonly T[]
  private readonly chance: Chance
  private left: T[] = []
  private last: T | undefined

  constructor(cards: readonly T[], chance: Chance) {
    this.cards = cards
    this.chance = chance
  }

  draw(): T {
    // A fresh deck does not begin with the card that ended the old one: nobody says a thing twice running.
    if (this.left.length === 0) this.left = this.cards.filter(card => card !== this.last || this.cards.length === 1)
    const [card] = this.left.splice(Math.floor(this.chance.next() * this.left.length), 1)
    this.last = card
    return card as T
  }
}
