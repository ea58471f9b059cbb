import { type Chance, Deck } from './chance.ts'
import type { Mood, Theme, Tongue } from './words/tongue.ts'

type Drawer = 'say' | 'more' | 'title'

/** What a phrase may ask for in braces. */
export interface Asked {
  version: string
  name: string
}

/** Somebody of one language speaking: phrases are drawn so that each comes once before any comes again. */
export class Speech {
  private readonly decks = new Map<string, Deck<string>>()
  private readonly tongue: Tongue
  private readonly chance: Chance

  constructor(tongue: Tongue, chance: Chance) {
    this.tongue = tongue
    this.chance = chance
  }

  on(theme: Theme, drawer: Drawer, asked: Asked): string {
    return this.draw(`${theme} ${drawer}`, this.tongue.themes[theme]?.[drawer] ?? [], asked)
  }

  life = (asked: Asked): string => this.draw('life', this.tongue.life, asked)
  close = (mood: Mood, asked: Asked): string => this.draw(`close ${mood}`, this.tongue.close[mood], asked)
  hello = (asked: Asked): string => this.draw('hello', this.tongue.letter.hello, asked)
  bye = (asked: Asked): string => this.draw('bye', this.tongue.letter.bye, asked)
  answer = (to: keyof Tongue['answer'], asked: Asked): string => this.draw(`to ${to}`, this.tongue.answer[to], asked)

  private draw(name: string, phrases: readonly string[], asked: Asked): string {
    const deck = this.decks.get(name) ?? new Deck(phrases, this.chance)
    this.decks.set(name, deck)
    return this.fill(deck.draw(), asked)
  }

  private fill(phrase: string, { version, name }: Asked): string {
    const { chance } = this
    const numbers: Record<string, () => string | number> = {
      days: () => chance.between(4, 19),
      months: () => chance.between(2, 14),
      cups: () => chance.between(5, 40),
      few: () => chance.between(2, 5),
      grams: () => chance.between(24, 34),
      order: () => `M${chance.between(200_000, 899_999)}`,
      version: () => version,
      name: () => name,
    }
    return phrase
      .replace(/\[([^\]]*)\]/g, (_, choices: string) => chance.pick(choices.split('|')))
      .replace(/\{(\w+)\}/g, (_, slot: string) => String(numbers[slot]?.() ?? ''))
  }
}
