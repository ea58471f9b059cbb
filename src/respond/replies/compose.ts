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
  /** Moves every choice on by one: the number of the feedback, and how often another wording was asked for. */
  turn: number
}

const ROOMY = 600
/** Share of the place left free for longer wordings before a sentence has to give way: without it all short replies were one. */
const PLAY = 0.15

const isEdge = (part: Part) => part.block === 'greeting' || part.block === 'sign'

function lay(parts: Part[], layout: Layout, word: (part: Part) => string): string {
  const line = (blocks: Part[]) => blocks.map(word).filter(Boolean).join(layout.gap)
  const edge = (block: string) => line(parts.filter(part => part.block === block))
  const blank = layout.limit === null || layout.limit >= ROOMY ? '\n\n' : '\n'
  return [edge('greeting'), line(parts.filter(part => !isEdge(part))), edge('sign')].filter(Boolean).join(blank)
}

const shortest = (part: Part) =>
  part.wordings.reduce((best, wording) => (wording.length < best.length ? wording : best), part.wordings[0] ?? '')

/** A part's wordings from the one the seed and the turn point at. */
function turned(part: Part, layout: Layout): string[] {
  const count = part.wordings.length
  // One more step at the end of each lap, and laps of its own length for each part: neighbors never share a wording, strangers seldom all.
  const laps = count > 2 ? Math.floor(layout.turn / (count + (seed(part.block) % 5))) : 0
  const start = (seed(`${layout.seed}\u0000${part.block}`) + layout.turn + laps) % count
  return [...part.wordings.slice(start), ...part.wordings.slice(0, start)]
}

/** Each part takes its next wording that the room left over allows; which part chooses first turns with them. */
function choose(parts: Part[], layout: Layout, room: number): Map<Part, string> {
  const first = (seed(layout.seed) + layout.turn) % Math.max(1, parts.length)
  const chosen = new Map<Part, string>()
  let left = room
  for (const part of [...parts.slice(first), ...parts.slice(0, first)]) {
    const least = shortest(part)
    const wording = turned(part, layout).find(each => each.length - least.length <= left) ?? least
    left -= wording.length - least.length
    chosen.set(part, wording)
  }
  return chosen
}

const LAST = ['sign', 'greeting', 'thanks']
/** Parts that yield go first, then the rest from the least to the most needed. */
const rank = (part: Part) => (part.yields ? part.yields : 100 + LAST.indexOf(part.block))

/** The most whole sentences that fit, worded by the seed as far as the place allows; nothing where none fits. */
export function compose(parts: Part[], layout: Layout): string {
  const limit = layout.limit ?? Number.POSITIVE_INFINITY
  const order = [...parts].sort((a, b) => rank(a) - rank(b))
  for (let left = order; left.length; left = left.slice(1)) {
    const kept = parts.filter(part => left.includes(part))
    const room = limit - lay(kept, layout, shortest).length
    if (room < (left[0]?.yields ? limit * PLAY : 0)) continue
    const chosen = choose(kept, layout, room)
    return lay(kept, layout, part => chosen.get(part) ?? '')
  }
  return ''
}
