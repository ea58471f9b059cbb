import type { ReplyLanguage } from '../words.ts'

/** Each language of the replies by its own name; the two scripts of Chinese stand apart. */
export const LANGUAGE_NAMES: Record<ReplyLanguage, string> = {
  en: 'English',
  ko: '한국어',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
  ja: '日本語',
}
