/** Languages of the console, in which a reader is answered. */
export const TARGETS = ['en', 'ko', 'zh', 'ja'] as const
export type Target = (typeof TARGETS)[number]

/** As a model knows them. */
export const LANGUAGE_NAMES: Record<Target, string> = {
  en: 'English',
  ko: 'Korean',
  zh: 'Simplified Chinese',
  ja: 'Japanese',
}

/** Room for what some models think before they answer, in tokens. */
export const ROOM_TO_THINK = 1000
