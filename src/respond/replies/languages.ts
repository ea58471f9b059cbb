import { guessLanguage, scriptOf } from './scripts.ts'
import { topics as topicsEn } from './topics-en.ts'
import { topics as topicsJa } from './topics-ja.ts'
import { topics as topicsKo } from './topics-ko.ts'
import { topics as topicsHans } from './topics-zh-hans.ts'
import { topics as topicsHant } from './topics-zh-hant.ts'
import type { ReplyLanguage, Words } from './words.ts'
import { words as en } from './words-en.ts'
import { words as ja } from './words-ja.ts'
import { words as ko } from './words-ko.ts'
import { words as hans } from './words-zh-hans.ts'
import { words as hant } from './words-zh-hant.ts'

export const WORDS: Record<ReplyLanguage, Words> = {
  ko: { ...ko, topics: topicsKo },
  ja: { ...ja, topics: topicsJa },
  'zh-Hans': { ...hans, topics: topicsHans },
  'zh-Hant': { ...hant, topics: topicsHant },
  en: { ...en, topics: topicsEn },
}

/** The language to answer in; English stands in, marked, where there are no words of ours. */
export function replyLanguage(tag: string, text: string): { language: ReplyLanguage; fallback: boolean } {
  const [primary = '', ...rest] = tag.toLowerCase().split(/[-_]/u)
  const certain = (language: ReplyLanguage) => ({ language, fallback: false })
  if (primary === 'ko' || primary === 'ja' || primary === 'en') return certain(primary)
  if (['zh', 'yue', 'cmn'].includes(primary)) {
    if (rest.some(part => ['hant', 'tw', 'hk', 'mo'].includes(part))) return certain('zh-Hant')
    return certain(rest.includes('hans') ? 'zh-Hans' : scriptOf(text))
  }
  const guessed = ['', 'und', 'mul', 'zxx'].includes(primary) ? guessLanguage(text) : null
  return guessed ? certain(guessed) : { language: 'en', fallback: true }
}
