import { useTranslation } from 'react-i18next'
import { useCells } from '../../../ui/charts/table.ts'
import type { Sheet } from '../../../ui/export/sheet.ts'
import { useFormats } from '../../../ui/format.ts'
import type { Answers, GroupView } from '../schema.ts'
import { useDivisionWords } from './divisions.tsx'

/** The checklist as tables, one for each answer. */
export function useChecklistSheets(): (answers: Answers, notes: readonly string[]) => Sheet[] {
  const { t } = useTranslation()
  const { text, count } = useCells()
  const { language } = useFormats()
  const words = useDivisionWords()
  return (answers, notes) => {
    const groups = (title: string, list: readonly GroupView[]): Sheet => ({
      title,
      notes,
      table: {
        head: [
          t('checklist.column.heading'),
          t('checklist.column.count'),
          ...(answers.before === null ? [] : [t('dashboards.periodBefore')]),
          t('feedback.filter.language'),
          t('checklist.column.said'),
          t('checklist.column.answered'),
        ],
        rows: list.map(group => [
          text(group.heading ?? ''),
          count(group.count),
          ...(answers.before === null ? [] : [count(group.was ?? 0)]),
          text(language(group.language)),
          text(group.examples.map(example => example.text).join(' / ')),
          text(group.answered === null ? '' : (group.answered.url ?? t('checklist.answered'))),
        ]),
      },
    })
    const { question, fear, pain, wish, benefit } = answers.groups
    return [
      groups(t('checklist.kinds.question'), question),
      groups(t('checklist.kinds.fear'), fear),
      groups(t('checklist.kinds.pain'), pain),
      {
        title: t('checklist.answer.segments'),
        notes,
        table: {
          head: ['division', 'part', 'count', 'need', 'heading', 'said', 'times'].map(name =>
            t(`checklist.column.${name}`),
          ),
          rows: answers.divisions.flatMap(({ dimension, parts }) =>
            parts.flatMap(part => {
              const start = [text(words.division(dimension)), text(words.part(dimension, part)), count(part.count)]
              if (part.needs.length === 0) return [[...start, text(''), text(''), text(''), text('')]]
              return part.needs.map(need => [
                ...start,
                text(t(`checklist.kind.${need.kind}`)),
                text(need.heading ?? ''),
                text(need.text),
                count(need.count),
              ])
            }),
          ),
        },
      },
      groups(t('checklist.kinds.wish'), wish),
      {
        title: t('checklist.answer.words'),
        notes,
        table: {
          head: ['list', 'phrase', 'times'].map(name => t(`checklist.column.${name}`)),
          rows: (['praise', 'complaints', 'asked'] as const).flatMap(list =>
            answers.words[list].map(word => [text(t(`checklist.words.${list}`)), text(word.phrase), count(word.count)]),
          ),
        },
      },
      groups(t('checklist.kinds.benefit'), benefit),
    ]
  }
}
