import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { currentLocale } from '../../../ui/i18n.ts'
import type { AlarmView } from '../schema.ts'

/** What themes and their figures are called in the viewer's language. */
export function useThemeWords() {
  const { t } = useTranslation()
  const { number, decimal, date } = useFormats()
  const topic = ({ id, words }: AlarmView['topic']) => words?.[currentLocale()] ?? id
  const roughly = (count: number) => (count < 10 ? decimal(count) : number(Math.round(count)))
  const days = ({ from, to }: { from: string; to: string }) =>
    from === to ? date(from) : `${date(from)} – ${date(to)}`
  return {
    topic,
    /** A mean as it is read: one decimal while it is small. */
    roughly,
    days,
    /** "Late delivery: 31 complaints in three days, 6 expected". */
    title: ({ topic: about, peak }: AlarmView) =>
      t(peak.expected < 0.5 ? 'themes.stoodAlone' : 'themes.stood', {
        topic: topic(about),
        count: peak.seen,
        seen: number(peak.seen),
        expected: roughly(peak.expected),
      }),
  }
}
