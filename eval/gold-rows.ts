import type { Explanation } from '../src/analyze/text/reader.ts'
import { DEFAULT_TOPICS } from '../src/analyze/text/topics.ts'
import { reader } from './engine.ts'
import { accuracy, bothShown, type Found, figure, microF1, precision, recall, shown } from './figures.ts'
import { type GoldDocument, goldOf, LANGUAGES, PARTS, type Part, SLICES } from './gold.ts'
import { peersOnThree } from './peers.ts'
import { matchPii, matchQuestions, polarityAt } from './spans.ts'
import type { Row } from './table.ts'

interface Judged {
  gold: GoldDocument
  read: Explanation
}

const AREA_OF = new Map<string, string>(DEFAULT_TOPICS.map(topic => [topic.id, topic.area]))

/** The aspects of a document, each counted once. */
function matchAspects({ gold, read }: Judged): Found {
  const there = new Set<string>(gold.clauses.map(clause => clause.aspect))
  const said = new Set(read.topics.map(({ id }) => AREA_OF.get(id) ?? ''))
  const right = [...said].filter(area => there.has(area)).length
  return { there: there.size, said: said.size, foundOfThere: right, rightOfSaid: right }
}

const NAMES = ['negative', 'neutral', 'positive'] as const

/** What the reader says of an aspect: how its topic is filed; where it found none, its clause's words, else the whole text's. */
function polarityOf({ gold, read }: Judged, { text, aspect }: GoldDocument['clauses'][number]): string {
  const filed = read.topics.filter(({ id }) => AREA_OF.get(id) === aspect).map(({ polarity }) => polarity)
  const sum = filed.reduce((total: number, polarity) => total + polarity, 0)
  if (filed.length > 0) return NAMES[Math.sign(sum) + 1] ?? 'neutral'
  const own = polarityAt(gold.text, read.clauses, text)
  if (own !== 'neutral') return own
  return read.sentiment === 'mixed' ? 'neutral' : read.sentiment
}

function clausePolarities(judged: Judged) {
  return judged.gold.clauses.map(clause => ({
    label: clause.polarity as string,
    guess: polarityOf(judged, clause),
  }))
}

function rowsOf(part: Part, language: (typeof LANGUAGES)[number]): Row[] {
  const judged = goldOf(part, language).map(gold => ({ gold, read: reader.explain(gold.text) }))
  const size = judged.length
  const set = `${language} ${part}`
  const sentiment = judged.map(({ gold, read }) => ({ label: gold.sentiment, guess: read.sentiment }))
  const tone = judged.map(({ gold, read }) => ({ label: gold.tones[0] ?? 'neutral', guess: read.tone }))
  const named = judged.map(({ gold, read }) => ({ label: gold.language, guess: read.language }))
  const aspects = judged.map(matchAspects)
  const polarity = judged.flatMap(clausePolarities)
  const unmarked = judged.map(({ gold, read }) => matchQuestions(gold, read.questions, { unmarked: true }))
  const questions = judged.map(({ gold, read }) => matchQuestions(gold, read.questions, { unmarked: false }))
  const pii = judged.map(({ gold, read }) => matchPii(gold.text, gold.pii, read.pii))
  const there = (found: readonly Found[]) => found.reduce((sum, { there }) => sum + there, 0)
  const english = judged.map(({ gold }) => ({ text: gold.text, label: gold.sentiment }))
  const peers =
    language === 'en' ? peersOnThree(english, { '-1': 'negative', '0': 'neutral', '1': 'positive' }) : undefined
  return [
    { task: 'sentiment, 4 classes', set, size, ours: bothShown(sentiment), peers },
    { task: 'tone, 5 classes', set, size, ours: bothShown(tone) },
    { task: 'language', set, size, ours: shown(figure(named, accuracy)) },
    { task: 'aspects, F1', set, size: there(aspects), ours: shown(figure(aspects, microF1)), asked: '80' },
    {
      task: 'polarity of aspects',
      set,
      size: polarity.length,
      ours: shown(figure(polarity, accuracy)),
      asked: '78',
    },
    {
      task: 'questions without a mark, F1',
      set,
      size: there(unmarked),
      ours: shown(figure(unmarked, microF1)),
      asked: language === 'ko' || language === 'en' ? '70' : '60',
    },
    { task: 'all questions, F1', set, size: there(questions), ours: shown(figure(questions, microF1)) },
    { task: 'personal data, recall', set, size: there(pii), ours: shown(figure(pii, recall)), asked: '95' },
    { task: 'personal data, precision', set, size: there(pii), ours: shown(figure(pii, precision)), asked: '95' },
  ]
}

/** Every task of the gold set, open and sealed apart. */
export function goldRows(): Row[] {
  return PARTS.flatMap(part => LANGUAGES.flatMap(language => rowsOf(part, language)))
}

/** Sentiment on the hard slices, all languages together. */
export function sliceRows(): Row[] {
  return PARTS.flatMap(part => {
    const documents = LANGUAGES.flatMap(language => goldOf(part, language))
    return SLICES.map(slice => {
      const guesses = documents
        .filter(document => document.slices.includes(slice))
        .map(({ text, sentiment }) => ({ label: sentiment, guess: reader.read(text).sentiment }))
      return {
        task: `sentiment where: ${slice}`,
        set: part,
        size: guesses.length,
        ours: shown(figure(guesses, accuracy)),
      }
    })
  })
}
