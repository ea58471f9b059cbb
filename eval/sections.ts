import { aspectRows } from './aspect-rows.ts'
import { costRows } from './cost-rows.ts'
import { domainRows } from './domain-rows.ts'
import { goldRows, sliceRows } from './gold-rows.ts'
import { learningRows } from './learning-rows.ts'
import { reasonRows } from './reason-rows.ts'
import { coldStartRows } from './review-rows.ts'
import type { Section } from './table.ts'

export const SECTIONS: Section[] = [
  {
    title: 'gold',
    note: 'Our own gold set (eval/gold), read without ratings. Two figures are accuracy / macro-F1.',
    needsSharedData: false,
    rows: () => [...goldRows(), ...sliceRows()],
  },
  {
    title: 'cost',
    note: 'The whole reading (language, sentiment, tone, clauses, topics, questions, personal data, phrases) on one core; the peers score sentiment alone.',
    needsSharedData: false,
    rows: costRows,
  },
  {
    title: 'cold start',
    note: 'Reviews of others, read with the shipped weights: 1–2 stars against 4–5, or the labels of the set. Accuracy / macro-F1.',
    needsSharedData: true,
    rows: coldStartRows,
  },
  {
    title: 'in-domain',
    note: 'Learned from one part of a set and judged on another, with the reading of the shipped weights among what is learned from.',
    needsSharedData: true,
    rows: domainRows,
  },
  {
    title: 'learning',
    note: 'What ratings of its own teach a workspace: shared sets, 40 % held out, five draws; accuracy, and macro-F1 against the shipped weights on the same texts. The guard decides alone.',
    needsSharedData: true,
    rows: learningRows,
  },
  {
    title: 'aspects',
    note: 'Restaurant sentences labelled by others. F1 over sentence and category; accuracy of polarity where the category is given.',
    needsSharedData: true,
    rows: aspectRows,
  },
  {
    title: 'topics',
    note: 'Why airline passengers complain, nine reasons. Accuracy / macro-F1; the last line is the share of what labels reach.',
    needsSharedData: true,
    rows: reasonRows,
  },
]
