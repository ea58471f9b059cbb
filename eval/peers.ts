import Sentiment from 'sentiment'
import vader from 'vader-sentiment'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { bothBrief, macroF1 } from './figures.ts'
import type { Peers } from './table.ts'

const afinn = new Sentiment()
const wink = winkNLP(model, ['sbd', 'negation', 'sentiment'])

/** Peers as they come: a score below, at or above 0. None of them reads anything but English. */
export const PEERS = {
  vader: (text: string) => vader.SentimentIntensityAnalyzer.polarity_scores(text).compound,
  sentiment: (text: string) => afinn.analyze(text).score,
  wink: (text: string) => wink.readDoc(text).out(wink.its.sentiment) as unknown as number,
}

/** Scores this close to 0 are neutral: vader's own advice; any score but 0 speaks for the others. */
const BANDS = { vader: 0.05, sentiment: 0, wink: 0 }

type Peer = keyof typeof PEERS
const NAMES = Object.keys(PEERS) as Peer[]

function each(figureOf: (peer: Peer) => string): Peers {
  return Object.fromEntries(NAMES.map(peer => [peer, figureOf(peer)])) as unknown as Peers
}

/** Good or bad. A score of 0 counts as good or as bad, whichever gives a peer the better macro-F1. */
export function peersOnTwo(items: readonly { text: string; label: number }[]): Peers {
  return each(peer => {
    const scored = items.map(({ text, label }) => ({ label, score: PEERS[peer](text) }))
    const ways = [1, -1].map(tie => scored.map(({ label, score }) => ({ label, guess: Math.sign(score) || tie })))
    ways.sort((a, b) => macroF1(b) - macroF1(a))
    return bothBrief(ways[0] ?? [])
  })
}

/** Good, bad or neither. */
export function peersOnThree<L>(items: readonly { text: string; label: L }[], names: Record<number, L>): Peers {
  return each(peer =>
    bothBrief(
      items.map(({ text, label }) => {
        const score = PEERS[peer](text)
        return { label, guess: names[Math.abs(score) <= BANDS[peer] ? 0 : Math.sign(score)] as L }
      }),
    ),
  )
}
