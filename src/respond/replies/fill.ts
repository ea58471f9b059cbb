import { settleParticles } from './particles.ts'

/** What a template may leave open; a signature of the house takes `member` and `team` alone. */
export const VARIABLES = ['customer', 'product', 'topic', 'member', 'team', 'contact', 'signature'] as const
export type Variable = (typeof VARIABLES)[number]
export type Values = Partial<Record<Variable, string>>

export interface Filled {
  text: string
  /** Variables without a value; the sentences around them are gone. */
  fallen: Variable[]
}

const SLOT = /\{\{\s*([\w-]*)\s*(?:\|([^{}]*))?\}\}/gu
const SENTENCE_END = /(?<=[。！？][」』”’）]*)(?![」』”’）])|(?<=[.!?…]["”’)]*\s+)(?!\s)/u

export const isVariable = (name: string): name is Variable => VARIABLES.some(variable => variable === name)

/** Names in double braces that mean nothing to us, as they were typed. */
export const unknownVariables = (text: string, known: readonly Variable[] = VARIABLES): string[] =>
  [...text.matchAll(SLOT)].map(([, name = '']) => name).filter(name => !known.some(each => each === name))

function fillSentence(sentence: string, values: Values, fallen: Set<Variable>): string {
  const empty = new Set<Variable>()
  const text = sentence.replace(SLOT, (whole, name: string, otherwise: string | undefined) => {
    if (!isVariable(name)) return whole
    const value = values[name]?.trim() || otherwise?.trim()
    if (!value) empty.add(name)
    return value ?? ''
  })
  for (const name of empty) fallen.add(name)
  return empty.size ? '' : text
}

/** Puts values in the places of `{{name}}` or `{{name|otherwise}}`; a sentence that lacks one falls away. */
export function fillTemplate(template: string, values: Values): Filled {
  const fallen = new Set<Variable>()
  const lines = template.split('\n').flatMap(line => {
    if (line.trim() === '') return ['']
    const filled = line
      .split(SENTENCE_END)
      .map(sentence => fillSentence(sentence, values, fallen))
      .join('')
      .trimEnd()
    return filled ? [filled] : []
  })
  const text = settleParticles(
    lines
      .join('\n')
      .replace(/\n{3,}/gu, '\n\n')
      .trim(),
  )
  return { text, fallen: [...fallen] }
}
