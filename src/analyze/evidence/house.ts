import type { ReadLanguage } from '../text/model.ts'
import { contentOf } from './content.ts'

/** How often an account is spoken to, in times and in share of all texts, to be the house's own. */
const OFTEN = 10
const OFTEN_SHARE = 0.01
const LANGUAGES: ReadLanguage[] = ['ko', 'en', 'zh', 'ja']

/** The house's own names: no word of them tells what is spoken of. */
export interface House {
  /** Takes note of the accounts that a text speaks to. */
  hear(text: string): void
  /** Words of the names it was given and of the accounts it heard again and again, as they are counted in any language. */
  words(): ReadonlySet<string>
}

export function createHouse(names: readonly string[]): House {
  const accounts = new Map<string, number>()
  let texts = 0
  return {
    hear(text) {
      texts++
      for (const [, account = ''] of text.matchAll(/@(\w{2,30})/g))
        accounts.set(account, (accounts.get(account) ?? 0) + 1)
    },
    words() {
      const own = [...accounts].filter(([, count]) => count >= Math.max(OFTEN, texts * OFTEN_SHARE))
      const spelt = own.flatMap(([name]) => [name, name.replaceAll(/(?<=[a-z])(?=[A-Z])|_/g, ' ')])
      return new Set(
        [...names, ...spelt].flatMap(name => [
          name.toLowerCase(),
          ...LANGUAGES.flatMap(language => contentOf(name, language).map(({ key }) => key)),
        ]),
      )
    },
  }
}
