/** The phrases of one piece, each once. */
export type Phrased = readonly string[]

/** A phrase that sets pieces apart. */
export interface Distinct {
  phrase: string
  /** How many of the pieces say it. */
  pieces: number
  /** z of the log-odds ratio: how surely these pieces say it more than the rest. */
  sure: number
}

/** One voice is no sign. */
const FEWEST = 2
const SURE = 1.96
/** The prior weighs as much as a tenth of everything that was said. */
const PRIOR = 0.1

/**
 * Phrases that some pieces say more than the rest: log-odds with an informative Dirichlet prior, the rest and these together being the prior
 * (Monroe, Colaresi and Quinn 2008, Fightin' Words). The surest first, at most `most`; of two where one holds the other, the longer.
 */
export function distinctPhrases(these: readonly Phrased[], rest: readonly Phrased[], most: number): Distinct[] {
  const mine = countOf(these)
  const others = countOf(rest)
  const sizes = { mine: sumOf(mine), others: sumOf(others) }
  const prior = PRIOR * (sizes.mine + sizes.others)
  const found: Distinct[] = []
  for (const [phrase, pieces] of mine) {
    if (pieces < FEWEST) continue
    const there = others.get(phrase) ?? 0
    const weight = PRIOR * (pieces + there)
    const odds = (count: number, size: number) => Math.log((count + weight) / (size + prior - count - weight))
    const ratio = odds(pieces, sizes.mine) - odds(there, sizes.others)
    const spread = Math.sqrt(1 / (pieces + weight) + 1 / (there + weight))
    if (ratio / spread >= SURE) found.push({ phrase, pieces, sure: ratio / spread })
  }
  found.sort((a, b) => b.sure - a.sure || (a.phrase < b.phrase ? -1 : 1))
  const kept: Distinct[] = []
  for (const one of found) {
    if (kept.some(it => it.phrase.includes(one.phrase) || one.phrase.includes(it.phrase))) continue
    kept.push(one)
    if (kept.length === most) break
  }
  return kept
}

function countOf(pieces: readonly Phrased[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const phrases of pieces)
    for (const phrase of new Set(phrases.map(it => it.toLowerCase()))) counts.set(phrase, (counts.get(phrase) ?? 0) + 1)
  return counts
}

const sumOf = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, it) => sum + it, 0)

/** A piece that may speak for others. */
export interface Voice {
  id: number
  text: string
}

/** Long enough to say something, short enough to be read. */
const READABLE = { from: 12, to: 220 }

/** Pieces that carry what sets them apart: those with the most of the phrases, each bringing phrases that those before did not; at most `most`. */
export function chooseVoices(voices: readonly Voice[], phrases: readonly Distinct[], most: number): Voice[] {
  const left = voices.map(voice => {
    const text = voice.text.toLowerCase()
    return { voice, says: phrases.filter(({ phrase }) => text.includes(phrase)) }
  })
  const said = new Set<string>()
  const chosen: Voice[] = []
  const worth = ({ voice, says }: (typeof left)[number]) =>
    says.reduce((sum, { phrase, sure }) => sum + (said.has(phrase) ? 0.3 : 1) * Math.min(sure, 6), 0) +
    (voice.text.length >= READABLE.from && voice.text.length <= READABLE.to ? 1 : 0)
  while (chosen.length < most && left.length > 0) {
    const best = left.reduce((a, b) => (worth(b) > worth(a) ? b : a))
    left.splice(left.indexOf(best), 1)
    if (chosen.some(({ text }) => text.trim() === best.voice.text.trim())) continue
    chosen.push(best.voice)
    for (const { phrase } of best.says) said.add(phrase)
  }
  return chosen
}
