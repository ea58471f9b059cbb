import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { ApiError } from './api.ts'
import { chooseLocale, LOCALE_TAGS, type Locale } from './locale.ts'

type Catalogue = Record<string, unknown>
const first = import.meta.glob<Catalogue>('../../locales/*.json', { import: 'default', query: '?first' })
const rest = import.meta.glob<Catalogue>('../../locales/*.json', { import: 'default', query: '?rest' })
const REMEMBERED = 'earshot-locale'

const known = new Set<string>()
/** What the screens opened so far need. */
const needed = [first]

/** Only the language in use is fetched, and of it only what the first screen says. */
export async function startLanguage(): Promise<void> {
  const locale = chooseLocale([localStorage.getItem(REMEMBERED), ...navigator.languages])
  await i18next.use(initReactI18next).init({
    lng: locale,
    resources: {},
    fallbackLng: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  await learn(locale)
  document.documentElement.lang = LOCALE_TAGS[locale]
}

/** A part that comes to be needed while another is fetched is fetched too. */
async function learn(locale: Locale): Promise<void> {
  const path = `../../locales/${locale}.json`
  for (const part of needed) {
    const name = `${locale} ${needed.indexOf(part)}`
    if (known.has(name)) continue
    i18next.addResourceBundle(locale, 'translation', await part[path]?.(), true)
    known.add(name)
  }
}

/** All words of the language in use: every screen but the first waits for them. */
export async function learnAll(): Promise<void> {
  if (!needed.includes(rest)) needed.push(rest)
  await learn(currentLocale())
}

/** What everything is called in English, in which people look for things in every language. */
export async function englishWords() {
  if (!needed.includes(rest)) needed.push(rest)
  await learn('en')
  return i18next.getFixedT('en')
}

export async function speak(locale: Locale): Promise<void> {
  await learn(locale)
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
