/** The parts of a reading that a member may correct. */
export const PARTS = ['sentiment', 'tone', 'language', 'topic'] as const
export type Part = (typeof PARTS)[number]
/** How a piece stands to one of its topics. */
export const LEANINGS = ['positive', 'neutral', 'negative'] as const
export type Leaning = (typeof LEANINGS)[number]
