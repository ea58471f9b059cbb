import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { ApiError } from './api.ts'
import { chooseLocale, LOCALE_TAGS, type Locale } from './locale.ts'

type Catalogue = Record<string, unknown>
const catalogues = import.meta.glob<Catalogue>('../../locales/*.json', { import: 'default' })
const REMEMBERED = 'earshot-locale'

const load = (locale: Locale): Promise<Catalogue> =>
  catalogues[`../../locales/${locale}.json`]?.() ?? Promise.resolve({})

/** Only the language in use is fetched. */
export async function startLanguage(): Promise<void> {
  const locale = chooseLocale([localStorage.getItem(REMEMBERED), ...navigator.languages])
  await i18next.use(initReactI18next).init({
    lng: locale,
    resources: { [locale]: { translation: await load(locale) } },
    fallbackLng: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  document.documentElement.lang = LOCALE_TAGS[locale]
}

export async function speak(locale: Locale): Promise<void> {
  if (!i18next.hasResourceBundle(locale, 'translation')) {
    i18next.addResourceBundle(locale, 'translation', await load(locale))
  }
  localStorage.setItem(REMEMBERED, locale)
  document.documentElement.lang = LOCALE_TAGS[locale]
  await i18next.changeLanguage(locale)
}

export const currentLocale = (): Locale => chooseLocale([i18next.language])

export interface Fault {
  code: string
  params?: Record<string, string | number>
  message: string
}

/** The words for a code of the server under `family`, or its English message where the catalogue has none. */
export function faultText(family: string, fault: Fault): string {
  const key = `${family}.${fault.code}`
  return i18next.exists(key) ? i18next.t(key, { ...fault.params }) : fault.message
}

export function errorText(error: unknown): string {
  if (error instanceof ApiError) return faultText('errors', error)
  return i18next.t('errors.unexpected')
}
