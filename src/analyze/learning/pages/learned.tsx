import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { Panel } from '../../../ui/page.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { useAction } from '../../../ui/use-action.ts'
import type { LearningView } from '../schema.ts'
import { learningQuery, learnNow } from './data.ts'
import { LearnedLanguage } from './learned-language.tsx'

/** What the reader has learned from this workspace's own ratings and corrections, and what it gains. */
export function Learned() {
  const { t } = useTranslation()
  const query = useQuery(learningQuery(useScope()))
  return (
    <Panel
      title={t('learning.title')}
      lead={t('learning.lead')}
      aside={query.data && <LearnNow learning={query.data} />}
      testId="learned"
    >
      <Loaded query={query}>{data => <Languages learning={data} />}</Loaded>
    </Panel>
  )
}

function LearnNow({ learning }: { learning: LearningView }) {
  const { t } = useTranslation()
  const scope = useScope()
  const learn = useAction(() => learnNow(scope), { refresh: [[scope.slug, 'learning']] })
  if (!scope.mayManage) return null
  return (
    <Button
      size="compact-md"
      variant="light"
      loading={learning.running || learn.isPending}
      onClick={() => learn.mutate(undefined)}
      data-testid="learn-now"
    >
      {t('learning.now')}
    </Button>
  )
}

function Languages({ learning }: { learning: LearningView }) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const { languages, running, finishedAt, fewestRated, fewestCorrected } = learning
  const state = running ? t('learning.running') : finishedAt && t('learning.last', { at: moment(finishedAt) })
  return (
    <>
      <p role="status">{state}</p>
      {languages.length === 0 && (
        <p data-testid="learned-nothing">
          {t('learning.nothing', { ratings: fewestRated, corrections: fewestCorrected })}
        </p>
      )}
      {languages.map(({ language, lessons }) => (
        <LearnedLanguage
          key={language}
          language={language}
          lessons={lessons}
          needed={{ fewestRated, fewestCorrected }}
        />
      ))}
    </>
  )
}
