import { Alert, Button, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../ui/icons.tsx'
import { Panel } from '../../../ui/page.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { callPages, modelQuery, tryModel } from './data.ts'
import { ModelFault } from './fault.tsx'

/** One small question, and plainly what came of it. */
export function ModelTrial() {
  const { t } = useTranslation()
  const scope = useScope()
  const client = useQueryClient()
  const trial = useMutation({
    mutationFn: () => tryModel(scope),
    onSettled: () => {
      for (const { queryKey } of [modelQuery(scope), callPages(scope)]) void client.invalidateQueries({ queryKey })
    },
  })
  return (
    <Panel title={t('model.trial')} lead={t('model.trialLead')}>
      <Stack gap="md" align="flex-start">
        <Button variant="default" loading={trial.isPending} onClick={() => trial.mutate()} data-testid="model-trial">
          {t('model.trialAsk')}
        </Button>
        <div aria-live="polite">
          {trial.isError && <ModelFault error={trial.error} />}
          {trial.isSuccess && (
            <Alert color="moss" variant="light" icon={<Icon name="check" />} data-testid="model-trial-answer">
              <Text size="sm">{t('model.trialSaid', { words: trial.data.text })}</Text>
            </Alert>
          )}
        </div>
      </Stack>
    </Panel>
  )
}
