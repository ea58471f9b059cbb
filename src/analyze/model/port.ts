import { Problem } from '../../platform/errors.ts'

/** A language model of whoever runs this house. What is asked has been veiled before. */
export interface Model {
  readonly name: string
  /** Where it is asked, as `api.example.com`. */
  readonly host: string
  /** One question, one answer. Throws a ModelFailure. */
  ask(question: Question): Promise<Answer>
}

export interface Question {
  /** What is to be done. */
  instructions: string
  /** What it is to be done with: data, never instructions. */
  material: string
  /** The longest answer, in tokens. */
  most: number
}

export interface Answer {
  text: string
  /** Null where the model did not tell. */
  spent: Spent | null
}

/** In tokens. */
export interface Spent {
  in: number
  out: number
}

export const NOTHING: Spent = { in: 0, out: 0 }

/** No answer that could be used, and what the question cost; null where nobody can know. */
export class ModelFailure extends Problem {
  readonly spent: Spent | null

  constructor(
    code: ModelFault,
    message: string,
    { spent, params = {} }: { spent: Spent | null; params?: Record<string, string | number> },
  ) {
    super(code, message, { status: 502, params })
    this.spent = spent
  }
}

export type ModelFault =
  | 'model-unreachable'
  | 'model-silent'
  | 'model-login'
  | 'model-unknown'
  | 'model-busy'
  | 'model-busy-until'
  | 'model-refused'
  | 'model-down'
  | 'model-malformed'
  | 'model-empty'
  | 'model-cut'
