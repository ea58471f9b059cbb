import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import type { AuditItem } from '../schema.ts'

/** Codes among what events tell, and the keys of their words. */
const CODES: Record<string, (code: string) => string> = {
  role: code => `people.role.${code}`,
  from: code => `people.role.${code}`,
  to: code => `people.role.${code}`,
  verb: code => `audit.verb.${code}`,
  state: code => `audit.state.${code}`,
  reason: code => `deletions.reasons.${code}`,
  part: code => `corrections.parts.${code}`,
  kind: code => `audit.chore.${code}`,
}

/** Says what happened, and to what, in the reader's language. */
export function useDeed() {
  const { t, i18n } = useTranslation()
  const { number } = useFormats()
  const words = (key: string, otherwise: string) => (i18n.exists(key) ? t(key) : otherwise)
  const spoken = (name: string, value: string | number) =>
    typeof value === 'number' ? number(value) : words(CODES[name]?.(value) ?? '', value)
  return {
    /** Kinds of an older edition have no words any more: they are named as they are. */
    kind: (kind: string) => words(`audit.kind.${kind}`, kind),
    /** Null when there is nothing more to say than the kind. */
    detail: ({ kind, told }: AuditItem): string | null => {
      const filled = Object.fromEntries(Object.entries(told).map(([name, value]) => [name, spoken(name, value)]))
      return i18n.exists(`audit.detail.${kind}`) ? t(`audit.detail.${kind}`, filled) : null
    },
  }
}
