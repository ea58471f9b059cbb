import type { TFunction } from 'i18next'
import type { Found } from '../../../ui/finder.tsx'

/** One thing the palette offers. */
export interface Entry extends Found {
  /** Offered before anything is typed. */
  early?: boolean
  run: () => void
}

/** How things are called: in the reader's language and in English. */
export interface Words {
  t: TFunction
  en: TFunction
}

/** Readings and other words by which something is looked for in the reader's language. */
export const alsoOf = ({ t }: Words, id: string): string[] => t(`palette.also.${id}`, { defaultValue: '' }).split(', ')
