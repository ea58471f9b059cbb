import type { Part } from './compose.ts'
import { checkPoints } from './points.ts'
import { OWNED } from './promises.ts'
import { seed } from './seed.ts'
import type { Sheet } from './sheet.ts'
import type { ReplyLanguage } from './words.ts'

/** In which sentences of a draft a point is kept. */
const BLOCKS: Record<string, string[]> = {
  'by-name': ['greeting'],
  thanks: ['thanks'],
  'points-raised': ['praise', 'quote', 'mention', 'concern'],
  'features-named': ['praise', 'mention', 'thanks'],
  'closes-loop': ['loop'],
  'quick-apology': ['apology', 'weigh'],
  'root-problem': ['apology', 'weigh', 'heard'],
  listens: ['heard'],
  'thank-you': ['thanks'],
  solves: ['step'],
  contact: ['contact'],
}

/** For each point sentences that keep it by themselves, for `at` (the feedback's number) in another order; and who keeps a promise. */
export function proposalsFor(sheet: Sheet, parts: Part[], of: { at: number; language: ReplyLanguage }) {
  const keeps = (sentence: string, id: string) =>
    checkPoints(sentence, sheet).some(point => point.id === id && point.met)
  const sentences = Object.entries(BLOCKS).map(([id, blocks]) => {
    const wordings = blocks.flatMap(block => parts.filter(part => part.block === block).flatMap(part => part.wordings))
    const fit = wordings.filter(wording => keeps(wording, id))
    const start = fit.length ? (seed(id) + of.at) % fit.length : 0
    return [id, [...fit.slice(start), ...fit.slice(0, start)].slice(0, 3)] as const
  })
  const owned = sheet.members.map(OWNED[of.language])
  return { ...Object.fromEntries(sentences.filter(([, list]) => list.length > 0)), promise: owned }
}
