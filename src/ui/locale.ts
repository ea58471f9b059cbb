export const LOCALES = ['en', 'ko', 'zh', 'ja'] as const
export type Locale = (typeof LOCALES)[number]

/** Each language by its own name, as its readers look for it. */
export const LOCALE_NAMES: Record<Locale, string> = { en: 'English', ko: '한국어', zh: '简体中文', ja: '日本語' }
/** The tag for `lang` and Intl. */
export const LOCALE_TAGS: Record<Locale, string> = { en: 'en', ko: 'ko-KR', zh: 'zh-CN', ja: 'ja-JP' }

const isLocale = (value: unknown): value is Locale => LOCALES.includes(value as Locale)

/** The first of the wished-for languages that the console speaks; English when there is none. */
export function chooseLocale(wishes: readonly (string | null | undefined)[]): Locale {
  for (const wish of wishes) {
    const base = wish?.toLowerCase().split('-')[0]
    if (isLocale(base)) return base
  }
  return 'en'
}
