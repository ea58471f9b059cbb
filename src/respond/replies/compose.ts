import { seed } from './seed.ts'

/** One sentence of a reply in its several wordings. */
export interface Part {
  block: string
  wordings: string[]
  /** Order in which parts give way when the place is short; 0 stays to the last. */
  yields: number
}

export interface Layout {
  gap: string
  limit: number | null
  seed: string
  variant: number
}

const ROUNDS = 8
const ROOMY = 600

const wordingOf = (part: Part, layout: Layout, round: number): string => {
  const start = seed(`${layout.seed}\u0000${part.block}${round ? `\u0000${round}` : ''}`)
  return part.wordings[(start + layout.variant) % part.wordings.length] ?? ''
}

const shortest = (part: Part) =>
  part.wordings.reduce((best, wording) => (wording.length < best.length ? wording : best), part.wordings[0] ?? '')

function lay(parts: Part[], layout: Layout, word: (part: Part) => string): string {
  const line = (blocks: Part[]) => blocks.map(word).filter(Boolean).join(layout.gap)
  const isEdge = (part: Part) => part.block === 'greeting' || part.block === 'sign'
  const body = line(parts.filter(part => !isEdge(part)))
  const edge = (block: string) => line(parts.filter(part => part.block === block))
  const blank = layout.limit === null || layout.limit >= ROOMY ? '\n\n' : '\n'
  return [edge('greeting'), body, edge('sign')].filter(Boolean).join(blank)
}

/** The longest set of whole sentences that fits; the wordings follow the seed as far as the place allows. */
export function compose(parts: Part[], layout: Layout): string {
  const limit = layout.limit ?? Number.POSITIVE_INFINITY
  const order = [...parts].sort((a, b) => rank(a) - rank(b))
  for (let left = order; left.length; left = left.slice(1)) {
    const kept = parts.filter(part => left.includes(part))
    for (let round = 0; round < ROUNDS; round++) {
      const text = lay(kept, layout, part => wordingOf(part, layout, round))
      if (text.length <= limit) return text
    }
    const text = lay(kept, layout, shortest)
    if (text.length <= limit) return text
  }
  return ''
}

const LAST = ['sign', 'greeting', 'thanks']
/** Parts that yield go first, then the rest from the least to the most needed. */
const rank = (part: Part) => (part.yields ? part.yields : 100 + LAST.indexOf(part.block))
