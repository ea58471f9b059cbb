/** What a model is asked for. */
export const PURPOSES = ['translation', 'wording', 'summary', 'trial'] as const
export type Purpose = (typeof PURPOSES)[number]
