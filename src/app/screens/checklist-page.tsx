import { Button, Group, Progress, Select, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { productsQuery } from '../../collect/products/pages/data.ts'
import { sourcesQuery } from '../../collect/sources/pages/data.ts'
import { segmentsQuery } from '../../people/customers/pages/data.ts'
import { useAsked } from '../../share/charts/pages/asked.ts'
import { Chooser } from '../../share/charts/pages/chooser.tsx'
import { useChartWords, useSpanName } from '../../share/charts/pages/words.ts'
import { AnswerPanels } from '../../share/checklist/pages/answers.tsx'
import classes from '../../share/checklist/pages/checklist.module.css'
import { type Asked, checklistQuery } from '../../share/checklist/pages/data.ts'
import { useChecklistSheets } from '../../share/checklist/pages/sheets.ts'
import type { Answers, ChecklistView } from '../../share/checklist/schema.ts'
import { ExportMenu } from '../../ui/export/export-menu.tsx'
import { useFormats } from '../../ui/format.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Empty, Page } from '../../ui/page.tsx'
import { useScope } from '../../ui/scope.tsx'
import { useAddress, useGo, valuesOf } from '../../ui/url.ts'

const LANGUAGES = ['ko', 'en', 'ja', 'zh-Hans', 'zh-Hant']

/** The six questions about customers, answered in their own words. */
export function Checklist() {
  const { t } = useTranslation()
  const scope = useScope()
  const { params } = useAddress()
  const [period, ask] = useAsked()
  const { data: sources = [] } = useQuery(sourcesQuery(scope))
  const one = (name: string) => valuesOf(params, name)[0]
  const asked: Asked = { ...period }
  for (const name of ['product', 'segment', 'language'] as const) {
    const value = one(name)
    if (value !== undefined) asked[name] = value
  }
  const query = useQuery(checklistQuery(scope, asked))
  return (
    <Page
      title={t('nav.checklist')}
      lead={t('checklist.intro')}
      actions={<Chooser asked={period} onChange={ask} sources={sources} />}
    >
      <div className={classes.chooser} data-off-paper>
        <Parts asked={asked} />
        {query.data?.answers && <Taking asked={asked} answers={query.data.answers} />}
      </div>
      <Loaded query={query}>{view => <Filled asked={asked} view={view} />}</Loaded>
    </Page>
  )
}

function Filled({ asked, view }: { asked: Asked; view: ChecklistView }) {
  const { t } = useTranslation()
  if (view.answers === null) return <Filling done={view.done} total={view.total} />
  if (view.answers.pieces === 0)
    return (
      <Empty icon="checklist" title={t('checklist.empty')}>
        {t('checklist.emptyHint')}
      </Empty>
    )
  return (
    <>
      <Looked answers={view.answers} />
      <AnswerPanels asked={asked} answers={view.answers} />
    </>
  )
}

function Filling({ done, total }: { done: number; total: number }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  return (
    <Stack gap="xs" role="status" data-testid="checklist-filling">
      <Text size="sm">{t('checklist.filling', { done: number(done), total: number(total) })}</Text>
      <Progress value={total === 0 ? 0 : (done / total) * 100} aria-label={t('checklist.progress')} />
    </Stack>
  )
}

function Looked({ answers }: { answers: Answers }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const { days } = useChartWords()
  const { pieces, capped, skipped, span, before, piecesBefore } = answers
  const parts = [
    span === null ? '' : days(span),
    t(capped ? 'checklist.lookedCapped' : 'checklist.looked', { count: pieces, shown: number(pieces) }),
    before === null || piecesBefore === null
      ? ''
      : t('checklist.compared', { days: days(before), count: piecesBefore, shown: number(piecesBefore) }),
    skipped === 0 ? '' : t('checklist.skipped', { count: skipped, shown: number(skipped) }),
    t('checklist.once'),
  ]
  return (
    <p className={classes.looked} data-testid="checklist-looked">
      {parts.filter(Boolean).join(' · ')}
    </p>
  )
}

/** Which product, segment and language; a choice of one is none. */
function Parts({ asked }: { asked: Asked }) {
  const { t } = useTranslation()
  const { language } = useFormats()
  const scope = useScope()
  const go = useGo()
  const { params } = useAddress()
  const { data: products = [] } = useQuery(productsQuery(scope))
  const { data: segments = [] } = useQuery(segmentsQuery(scope))
  const named = (list: readonly { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }))
  const choices = [
    { name: 'product', data: products.length > 1 ? named(products) : [] },
    { name: 'segment', data: named(segments) },
    { name: 'language', data: LANGUAGES.map(value => ({ value, label: language(value) })) },
  ] as const
  return (
    <>
      {choices
        .filter(({ data }) => data.length > 0)
        .map(({ name, data }) => (
          <Select
            key={name}
            aria-label={t(`checklist.dimension.${name}`)}
            placeholder={t(`checklist.every.${name}`)}
            data={data}
            value={asked[name] ?? null}
            onChange={value =>
              void go(scope.to('/checklist', { ...params, [name]: value ?? undefined }), { replace: true })
            }
            clearable
            searchable={data.length > 8}
            w={180}
            data-testid={`checklist-${name}`}
          />
        ))}
    </>
  )
}

/** Onto paper, or into a table. */
function Taking({ asked, answers }: { asked: Asked; answers: Answers }) {
  const { t } = useTranslation()
  const { name, zone } = useScope()
  const { day } = useFormats()
  const covers = useSpanName()(asked)
  const sheetsOf = useChecklistSheets()
  const origin = [name, t('exports.asOf', { date: day(answers.at, zone) })].join(' · ')
  return (
    <Group gap="xs">
      <Button size="compact-sm" variant="default" onClick={() => window.print()} data-testid="checklist-print">
        {t('checklist.print')}
      </Button>
      <ExportMenu
        name={t('nav.checklist')}
        covers={covers}
        sheets={() => Promise.resolve(sheetsOf(answers, [covers, origin]))}
        node={() => document.querySelector<HTMLElement>('[data-testid="checklist"]')}
        notes={[origin]}
        heading={`${t('nav.checklist')} · ${covers}`}
        look="button"
      />
    </Group>
  )
}
