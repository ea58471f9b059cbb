import type { Values } from './fill.ts'
import { WORDS } from './languages.ts'
import { matters } from './plan.ts'
import type { DraftRequest } from './request.ts'
import type { Sheet } from './sheet.ts'
import type { ReplyLanguage } from './words.ts'

/** What the open places of a template take for this piece; a value that is not there is left out. */
export function valuesFor(request: DraftRequest, sheet: Sheet, language: ReplyLanguage): Values {
  const words = WORDS[language]
  const isPraise = sheet.list === 'positive'
  const [matter] = matters(request, isPraise ? 1 : -1, words.topics)
  const { team, line, contacts } = request.signature
  const values: Values = {
    customer: sheet.called ?? '',
    product: sheet.product ?? '',
    topic: matter?.phrase[isPraise ? 0 : 1] ?? '',
    member: sheet.members[0] ?? '',
    team,
    contact: contacts.join(' / '),
    signature: line ?? words.shared.sign(team),
  }
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))
}
