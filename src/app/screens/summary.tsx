import { Button, Modal, Stack, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { modelQuery } from '../../analyze/model/pages/data.ts'
import { ModelFault } from '../../analyze/model/pages/fault.tsx'
import type { SummaryView } from '../../analyze/summaries/schema.ts'
import { type Filter, filterParams } from '../../collect/feedback/pages/filter-url.ts'
import { api } from '../../ui/api.ts'
import { useFormats } from '../../ui/format.ts'
import { AppLink } from '../../ui/link.tsx'
import { Lines, Loaded } from '../../ui/loaded.tsx'
import { chooseLocale } from '../../ui/locale.ts'
import { useScope } from '../../ui/scope.tsx'
import classes from './summary.module.css'

interface SummaryProps {
  filter: Filter
  onClose: () => void
}

/** What the newest pieces say that pass the filter; asked for once somebody has seen what is sent. */
export function Summary({ filter, onClose }: SummaryProps) {
  const { t } = useTranslation()
  const query = useQuery(modelQuery(useScope()))
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('model.summary')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <Loaded query={query}>
        {({ on, model }) =>
          on && model !== null ? (
            <Asking filter={filter} model={model.name} onClose={onClose} />
          ) : (
            <Text size="sm" data-testid="summary-off">
              {t(model === null ? 'model.faults.model-not-set' : 'model.faults.model-off')}
            </Text>
          )
        }
      </Loaded>
    </Modal>
  )
}

function Asking({ filter, model, onClose }: SummaryProps & { model: string }) {
  const { t, i18n } = useTranslation()
  const scope = useScope()
  const ask = useMutation({
    mutationFn: () => {
      const { order: _, ...asked } = filter
      const body = { filter: asked, to: chooseLocale([i18n.language]) }
      return api.post<SummaryView>(scope.at('/summary'), body)
    },
  })
  return (
    <Stack gap="md" align="stretch" aria-live="polite" aria-busy={ask.isPending}>
      {!ask.isSuccess && <Text size="sm">{t('model.summaryLead', { model })}</Text>}
      {ask.isError && <ModelFault error={ask.error} />}
      {ask.isPending && <Lines count={4} />}
      {ask.isSuccess ? (
        <Said summary={ask.data} filter={filter} onClose={onClose} />
      ) : (
        <Button
          style={{ justifySelf: 'start', alignSelf: 'flex-start' }}
          loading={ask.isPending}
          onClick={() => ask.mutate()}
          data-testid="summary-ask"
        >
          {t('model.summaryAsk')}
        </Button>
      )}
    </Stack>
  )
}

/** Every sentence with the pieces it rests on; a number opens its piece. */
function Said({ summary, filter, onClose }: SummaryProps & { summary: SummaryView }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const scope = useScope()
  const ids = [...new Set(summary.sentences.flatMap(sentence => sentence.pieces))]
  return (
    <>
      <ul className={classes.sentences} data-testid="summary">
        {summary.sentences.map(({ text, pieces }) => (
          <li key={`${text} ${pieces}`} dir="auto">
            {text}{' '}
            {pieces.map(id => (
              <AppLink
                key={id}
                href={scope.to(`/feedback/${id}`, filterParams(filter))}
                className={classes.source}
                aria-label={t('model.source', { number: number(ids.indexOf(id) + 1) })}
                onClick={onClose}
                data-testid="summary-source"
              >
                {number(ids.indexOf(id) + 1)}
              </AppLink>
            ))}
          </li>
        ))}
      </ul>
      <Text size="xs" c="dimmed">
        {t('model.summaryBy', { model: summary.model, read: number(summary.read) })}
        {summary.dropped > 0 && ` ${t('model.summaryDropped', { shown: number(summary.dropped) })}`}
      </Text>
    </>
  )
}
