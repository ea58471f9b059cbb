import type { Chance } from './chance.ts'
import type { TongueName } from './company.ts'
import { Speech } from './speech.ts'
import { ENGLISH } from './words/en.ts'
import { JAPANESE } from './words/ja.ts'
import { KOREAN } from './words/ko.ts'
import type { Mood, Theme, Tongue } from './words/tongue.ts'
import { CHINESE } from './words/zh.ts'
import { TRADITIONAL } from './words/zh-hant.ts'

export const TONGUES: Record<TongueName, Tongue> = {
  ko: KOREAN,
  en: ENGLISH,
  zh: CHINESE,
  'zh-Hant': TRADITIONAL,
  ja: JAPANESE,
}

const MOODS: Partial<Record<Theme, Mood>> = {
  late: 'bad',
  damaged: 'bad',
  unheard: 'bad',
  dear: 'bad',
  crash: 'bad',
  stale: 'bad',
  leak: 'bad',
  cancel: 'bad',
  mixed: 'even',
  wish: 'even',
  ask: 'even',
  fair: 'even',
}

export const moodOf = (theme: Theme): Mood => MOODS[theme] ?? 'good'

export interface Person {
  name: string
  email: string | null
}

/** All who speak one language: their phrases and their names. */
export class Voice {
  readonly speech: Speech
  readonly tongue: Tongue
  private readonly chance: Chance

  constructor(name: TongueName, chance: Chance) {
    this.tongue = TONGUES[name]
    this.chance = chance
    this.speech = new Speech(this.tongue, chance)
  }

  /** Somebody with a nickname, or known by name and address; some of the latter are met again and again. */
  person(named: boolean): Person {
    const { chance, tongue } = this
    if (!named) {
      const nickname = chance.pick(tongue.nicknames)
      return {
        name: chance.next() < 0.35 || nickname.includes(' ') ? nickname : `${nickname}${chance.between(2, 99)}`,
        email: null,
      }
    }
    const all = tongue.given.length * tongue.family.length
    const one = Math.floor(chance.next() ** 1.7 * all)
    const [given = '', givenLatin = ''] = (tongue.given[one % tongue.given.length] ?? '').split(' ')
    const [family = '', familyLatin = ''] = (tongue.family[(one * 7) % tongue.family.length] ?? '').split(' ')
    return { name: tongue.name(family, given), email: `${givenLatin}.${familyLatin}@mail.example` }
  }

  /** What somebody writes about one thing, as a review, an answer to a survey, or a letter. */
  words(
    theme: Theme,
    { form, version, name }: { form: 'review' | 'survey' | 'e-mail'; version: string; name: string },
  ) {
    const { chance, tongue, speech } = this
    const asked = { version, name }
    const say = () => speech.on(theme, 'say', asked)
    const more = () => speech.on(theme, 'more', asked)
    const life = () => speech.life(asked)
    const close = () => speech.close(moodOf(theme), asked)
    const parts: Record<string, (() => string)[]> = {
      plain: [say, more],
      told: [life, say, more],
      closed: [say, more, close],
      placed: [life, say, close],
      brief: [say, close],
      long: [life, say, more, more, close],
      wide: [say, more, more],
    }
    const weights = { plain: 5, told: 4, closed: 4, placed: 2, brief: 1, long: 3, wide: 3 }
    const body = (parts[chance.weigh(weights)] ?? []).map(part => part()).join(tongue.gap)
    return form === 'e-mail' ? `${speech.hello(asked)}\n\n${body}\n\n${speech.bye(asked)}` : body
  }
}
