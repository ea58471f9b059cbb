import { currentLocale } from '../../../ui/i18n.ts'
import type { ReplyLanguage } from '../words.ts'

/** The language of the replies that the console speaks just now. */
export function ownLanguage(): ReplyLanguage {
  const locale = currentLocale()
  return locale === 'zh' ? 'zh-Hans' : locale
}
