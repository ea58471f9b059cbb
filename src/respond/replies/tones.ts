import type { Part } from './compose.ts'
import type { HouseTone } from './voice.ts'
import type { ReplyLanguage } from './words.ts'

/** What a formal house does not say. */
const CASUAL: Record<ReplyLanguage, RegExp> = {
  en: /!|\b(?:Hi|Thanks|lovely|smile|ma[dk]e[s]? our day|How kind|candor)\b/iu,
  ko: /!|웃음|웃으며|미소|반갑습니다|하루가 즐거|고마운|그나마/u,
  ja: /こんにちは|笑|吹き飛ぶ|ほっと|素敵|痛いほど/u,
  'zh-Hans': /！|开心|暖心|亲爱的|笑|惊喜/u,
  'zh-Hant': /！|開心|親愛的|笑|驚喜|津津有味|歡喜|活力/u,
}

/** How a formal house greets, with a name and without. */
const FORMAL: Record<ReplyLanguage, { named: (name: string) => string; unnamed: string }> = {
  en: { named: name => `Dear ${name},`, unnamed: 'Dear customer,' },
  ko: { named: name => `${name}, 안녕하십니까.`, unnamed: '안녕하십니까, 고객님.' },
  ja: {
    named: name => `${name}、いつもお世話になっております。`,
    unnamed: 'いつもご利用いただき、ありがとうございます。',
  },
  'zh-Hans': { named: name => `尊敬的${name}，您好：`, unnamed: '尊敬的顾客，您好：' },
  'zh-Hant': { named: name => `${name}，您好：`, unnamed: '顧客您好：' },
}

const LEAST = 2

function formal(part: Part, name: string | null, language: ReplyLanguage): Part {
  const greeting = FORMAL[language]
  if (part.block === 'greeting') return { ...part, wordings: [name ? greeting.named(name) : greeting.unnamed] }
  const fit = part.wordings.filter(wording => !CASUAL[language].test(wording))
  return fit.length >= LEAST ? { ...part, wordings: fit } : part
}

const NOT_NEEDED = new Set(['farewell', 'credit'])

/** The shorter half of the wordings, but enough of them that two replies differ. */
function brief(part: Part): Part {
  const byLength = [...part.wordings].sort((one, other) => one.length - other.length)
  return { ...part, wordings: byLength.slice(0, Math.max(3, Math.ceil(byLength.length / 2))) }
}

/** The parts of a reply in the tone of the house; `name` is the customer with their honorific. */
export function inTone(parts: Part[], tone: HouseTone, of: { name: string | null; language: ReplyLanguage }): Part[] {
  if (tone === 'formal') return parts.map(part => formal(part, of.name, of.language))
  return tone === 'brief' ? parts.filter(part => !NOT_NEEDED.has(part.block)).map(brief) : parts
}
