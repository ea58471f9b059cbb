import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { currentLocale } from '../../../ui/i18n.ts'
import type { CountName } from '../counts.ts'
import type { ChartView, Mark } from '../schema.ts'
import type { Asked } from './data.ts'
import type { Marked } from './notes.ts'

/** What a mark and its counts are called in the viewer's language. */
export function useChartWords() {
  const { t } = useTranslation()
  const { number, change, month, date, shortDate, language } = useFormats()
  const pieces = (count: number) => t('dashboards.pieces', { count, shown: number(count) })
  const days = (of: { from: string; to: string }) =>
    of.from === of.to ? date(of.from) : `${date(of.from)} – ${date(of.to)}`
  return {
    count: (name: CountName) => t(`dashboards.count.${name}`),
    pieces,
    days,
    period: (view: ChartView, mark: Mark) => (view.step === 'month' ? month(mark.key) : date(mark.key)),
    shortPeriod: (view: ChartView, mark: Mark) => (view.step === 'month' ? month(mark.key) : shortDate(mark.key)),
    name: ({ kind }: ChartView, mark: Mark) => {
      if (kind === 'languages') return language(mark.key)
      if (kind === 'tone') return t(`dashboards.count.${mark.key}`)
      if (kind === 'owners')
        return mark.name ?? t(mark.key === 'nobody' ? 'dashboards.nobody' : 'dashboards.formerMember')
      if (kind === 'ages') return t(`dashboards.age.${mark.key}`)
      return mark.words?.[currentLocale()] ?? mark.name ?? mark.key
    },
    /** Days and words of something that happened. */
    happened: ({ day, until, text }: Marked) => `${days({ from: day, to: until ?? day })}: ${text}`,
    /** "before: 98 (+12 %)"; empty where nothing is compared. */
    was: (now: number, was: number | undefined) =>
      was === undefined
        ? ''
        : t('dashboards.was', { before: number(was), change: was === 0 ? '–' : change(now / was - 1) }),
  }
}

/** What was asked of a whole screen, in words. */
export function useSpanName(): (asked: Asked) => string {
  const { t } = useTranslation()
  const { days } = useChartWords()
  return ({ from, to, range }) =>
    from === undefined || to === undefined ? t(`dashboards.range.${range ?? 'all'}`) : days({ from, to })
}

/** Which days a chart covers, in words. */
export function useSpanText(): (view: ChartView) => string {
  const { t } = useTranslation()
  const { days } = useChartWords()
  return ({ from, to, filter }) =>
    from === null || to === null || filter.from === undefined ? t('exports.everything') : days({ from, to })
}

/** What stands under a chart's title: what it shows, which days, and what it is compared with. */
export function useLead(view: ChartView): string[] {
  const { t } = useTranslation()
  const { number } = useFormats()
  const { pieces, days, was } = useChartWords()
  const lines = [t(`dashboards.chartLead.${view.kind}`)]
  if (view.kind === 'figures' || view.kind === 'ages' || view.kind === 'owners') return lines
  const isSeries = view.kind === 'volume' || view.kind === 'sentiment' || view.kind === 'answered'
  const span = view.from === null || view.to === null ? null : { from: view.from, to: view.to }
  const bounded = span !== null && view.filter.from !== undefined
  if (view.before !== null && bounded && (isSeries || view.kind === 'rising'))
    lines.push(
      t('dashboards.compared', {
        days: days(span),
        before: days(view.before),
        figures: `${pieces(view.total.counts.total)} · ${was(view.total.counts.total, view.total.was?.total)}`,
      }),
    )
  if (bounded && (view.kind === 'versions' || view.kind === 'rating-by-product'))
    lines.push(t('dashboards.wholeMonths', { days: days(span) }))
  if (view.left > 0) lines.push(t('dashboards.othersLeftOut', { count: view.left, shown: number(view.left) }))
  if (isSeries && view.undated > 0)
    lines.push(t('dashboards.undatedLeftOut', { count: view.undated, shown: pieces(view.undated) }))
  return lines
}
