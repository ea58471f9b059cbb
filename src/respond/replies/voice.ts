import { fillTemplate } from './fill.ts'
import { REPLY_LANGUAGES, type ReplyLanguage } from './words.ts'

export const TONES_OF_HOUSE = ['warm', 'formal', 'brief'] as const
export type HouseTone = (typeof TONES_OF_HOUSE)[number]

/** How the house is called and reached in one language; empty where nothing is set. */
export interface VoiceWords {
  team: string
  /** May hold {{team}} and {{member}}. */
  signature: string
  email: string
  phone: string
  url: string
}

export interface Voice {
  tone: HouseTone
  words: Record<ReplyLanguage, VoiceWords>
}

const SILENT: VoiceWords = { team: '', signature: '', email: '', phone: '', url: '' }

/** The voice of a house that has said nothing about it. */
export const plainVoice = (): Voice => ({
  tone: 'warm',
  words: Object.fromEntries(REPLY_LANGUAGES.map(language => [language, SILENT])) as Voice['words'],
})

/** Ways to reach the house, the one that suits most replies first. */
export const contactsOf = ({ email, phone, url }: VoiceWords): string[] => [email, phone, url].filter(Boolean)

/** Who signs, and how to get hold of them, as it stands in a reply. */
export interface Signature {
  team: string
  /** A line of the house's own; the language's usual form stands in. */
  line?: string
  /** Ways to reach the house, the one for a short place first. */
  contacts: string[]
}

/** An address is understood in any language: where one has none, another's stands in. A team's name is not lent. */
export function signatureIn(voice: Voice, language: ReplyLanguage, who: { house: string; member: string }): Signature {
  const own = voice.words[language]
  const lender = [language, ...REPLY_LANGUAGES].find(one => contactsOf(voice.words[one]).length > 0)
  const contacts = lender ? contactsOf(voice.words[lender]) : []
  const team = own.team || who.house
  const line = fillTemplate(own.signature, { team, member: who.member }).text
  return { team, contacts, ...(line && { line }) }
}
