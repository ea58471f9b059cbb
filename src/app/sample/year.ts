import type { Piece } from '../../collect/feedback/piece.ts'
import type { Locale } from '../../people/members/schema.ts'
import { Chance } from './chance.ts'
import { PLACES, type Place, productsFor, type TongueName } from './company.ts'
import { Memory } from './likeness.ts'
import { DAY, interest, loudness, versionOn } from './story.ts'
import { moodOf, TONGUES, Voice } from './voice.ts'
import type { Theme, Tongue } from './words/tongue.ts'

const SEED = 20_261_122
const DAY_MS = 86_400_000

export interface PlaceYear {
  id: string
  name: string
  channel: Place['channel']
  scale: Place['scale']
  pieces: Piece[]
  /** Some of them again, as their authors changed them later. */
  edited: Piece[]
}

/** A year of an invented company up to `now`: the same on every call of one day. About 2,000 pieces, none of them anybody's. */
export function composeYear(now: Date, locale: Locale): PlaceYear[] {
  const chance = new Chance(SEED)
  const voices = Object.fromEntries(
    Object.keys(TONGUES).map(name => [name, new Voice(name as TongueName, chance)]),
  ) as Record<TongueName, Voice>
  const days = dayWeights()
  const memory = new Memory()
  return PLACES.map(place => {
    const pieces = Array.from({ length: place.pieces }, (_, number) =>
      tell({ place, voices, memory, chance, now, ago: Number(chance.weigh(days)), number }),
    )
    pieces.sort((a, b) => b.ago - a.ago)
    const edited = pieces.flatMap((told, i) => (i % 9 === 0 ? (changeMind(told, chance, now) ?? []) : []))
    const { id, name, channel, scale } = place
    return { id, name: name[locale], channel, scale, pieces: pieces.map(told => told.piece), edited }
  })
}

const dayWeights = (): Record<string, number> =>
  Object.fromEntries(Array.from({ length: 364 }, (_, ago) => [String(ago), loudness(ago)]))

interface Told {
  piece: Piece
  ago: number
  theme: Theme
  place: Place
  voice: Voice
}

interface Telling {
  place: Place
  voices: Record<TongueName, Voice>
  memory: Memory
  chance: Chance
  now: Date
  ago: number
  number: number
}

function tell({ place, voices, memory, chance, now, ago, number }: Telling): Told {
  const tongue = chance.weigh(place.tongues)
  const voice = voices[tongue]
  const theme = themeOn(place, voice.tongue, { chance, ago })
  const person = voice.person(place.named)
  const version = versionOn(ago)
  const asked = { version, name: person.name }
  const saidAt = momentOf({ chance, now, ago, tongue })
  const product = productsFor(place, theme)
  const isApp = place.products.app !== undefined
  const piece: Piece = {
    row: number + 1,
    nativeId: `${place.id}-${number + 1}`,
    parentId: null,
    ours: false,
    saidAt,
    saidPrecision: 'instant',
    editedAt: null,
    rating: ratingOf(place, theme, chance),
    title: chance.next() < place.titled ? voice.speech.on(theme, 'title', asked) : '',
    verbatim: freshWords(() => voice.words(theme, { form: place.channel, ...asked }), memory, `${tongue} ${theme}`),
    author: { id: null, ...person },
    product: product.length === 0 ? null : chance.pick(product),
    url: null,
    version: isApp ? version : null,
    device: place.id === 'googleplay' ? chance.pick(DEVICES) : null,
    country: COUNTRY[tongue],
    language: null,
    reply: null,
    attributes: place.channel === 'survey' ? { plan: chance.weigh({ monthly: 5, biweekly: 2, gift: 1 }) } : {},
  }
  return {
    piece: { ...piece, reply: answerTo({ piece, place, voice, theme, ago }, chance, now) },
    ago,
    theme,
    place,
    voice,
  }
}

/** Two texts about one thing share less than this of their runs of four characters. */
const MOST_ALIKE = 0.5

function freshWords(speak: () => string, memory: Memory, about: string): string {
  for (let tries = 0; tries < 40; tries++) {
    const words = speak()
    if (memory.isNews(about, words, MOST_ALIKE)) return words
  }
  return speak()
}

const DEVICES = ['Galaxy S24', 'Galaxy A55', 'Galaxy Z Flip6', 'Pixel 9', 'Xiaomi 14', 'Xperia 1 VI', 'OnePlus 12']
const COUNTRY: Record<TongueName, string> = { ko: 'KR', en: 'US', zh: 'CN', 'zh-Hant': 'TW', ja: 'JP' }

function themeOn(place: Place, { themes }: Tongue, { chance, ago }: { chance: Chance; ago: number }): Theme {
  const known = place.themes.filter(theme => themes[theme] !== undefined)
  return chance.weigh(Object.fromEntries(known.map(theme => [theme, interest(theme, ago)])) as Record<Theme, number>)
}

/** Hours customers are ahead of UTC: people write when they are awake. */
const AHEAD: Record<TongueName, number> = { ko: 9, en: -5, zh: 8, 'zh-Hant': 8, ja: 9 }

function momentOf({
  chance,
  now,
  ago,
  tongue,
}: Pick<Telling, 'chance' | 'now' | 'ago'> & { tongue: TongueName }): number {
  const midnight = Math.floor(now.getTime() / DAY_MS) * DAY_MS - ago * DAY_MS
  const hour = 7 + 16.5 * Math.sqrt(chance.next())
  const at = midnight + Math.floor((hour - AHEAD[tongue]) * 60) * 60_000
  return Math.min(at, now.getTime() - chance.between(5, 600) * 60_000)
}

const STARS_OF: Record<'good' | 'bad' | 'even', Record<string, number>> = {
  good: { 5: 7, 4: 3 },
  bad: { 1: 6, 2: 3, 3: 1 },
  even: { 3: 5, 4: 5 },
}

function ratingOf({ scale }: Place, theme: Theme, chance: Chance): Piece['rating'] {
  if (scale === null) return null
  const stars = Number(chance.weigh(STARS_OF[moodOf(theme)]))
  const wide = scale.max > 5 ? stars * 2 - chance.between(0, 1) : stars
  const value = scale.min === 0 && stars === 1 ? chance.between(0, 2) : wide
  return { value, ...scale, original: String(value) }
}

const ANSWERS: Partial<Record<Theme, keyof Tongue['answer']>> = {
  late: 'delivery',
  damaged: 'sorry',
  dear: 'price',
  crash: 'app',
}

/** Our answer, some days later; in the crisis few were written, and the newest wait. */
function answerTo({ piece, place, voice, theme, ago }: Told, chance: Chance, now: Date): Piece['reply'] {
  const drowned = ago < DAY.deliveryBreaks && ago > DAY.deliveryMended
  const share = place.answered * (drowned ? 0.35 : 1)
  const days = chance.between(1, 5)
  const mood = moodOf(theme)
  if (chance.next() > share || ago <= days || theme === 'ask' || theme === 'wish') return null
  const to = ANSWERS[theme] ?? (mood === 'bad' ? 'sorry' : 'thanks')
  const asked = { version: piece.version ?? '', name: piece.author.name ?? '' }
  const at = Math.min((piece.saidAt ?? 0) + days * DAY_MS + chance.between(0, 500) * 60_000, now.getTime() - 60_000)
  return { text: voice.speech.answer(to, asked), at }
}

/** Somebody who was angry about a late parcel comes back once deliveries are in order. */
function changeMind({ piece, ago, theme, voice, place }: Told, chance: Chance, now: Date): Piece | null {
  if (theme !== 'late' || ago < DAY.deliveryMended || place.channel !== 'review') return null
  const asked = { version: '', name: piece.author.name ?? '' }
  const { speech, tongue } = voice
  const added = [speech.on('fixed', 'say', asked), speech.on('fixed', 'more', asked)].join(tongue.gap)
  const editedAt = now.getTime() - chance.between(60, DAY.deliveryMended - 10) * DAY_MS
  return {
    ...piece,
    editedAt,
    verbatim: `${tongue.edited}${added}\n\n${piece.verbatim}`,
    rating: ratingOf(place, 'fixed', chance),
  }
}
