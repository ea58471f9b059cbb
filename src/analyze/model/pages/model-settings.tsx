import { Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../ui/loaded.tsx'
import { Panel } from '../../../ui/page.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { ModelCalls } from './calls.tsx'
import { modelQuery } from './data.ts'
import { ModelRule } from './rule.tsx'
import { ModelTrial } from './trial.tsx'

const VARIABLES = ['EARSHOT_MODEL_URL', 'EARSHOT_MODEL_NAME', 'EARSHOT_MODEL_KEY']

/** Whether a language model may be asked, what leaves the house then, how much it may take, and what was asked. */
export function ModelSettings() {
  const { t } = useTranslation()
  const query = useQuery({ ...modelQuery(useScope()), staleTime: 0 })
  return (
    <Loaded query={query}>
      {view => (
        <>
          <Panel title={t('model.title')} lead={t('model.lead')} testId="model">
            <Stack gap="md" align="flex-start">
              <Text size="sm" maw="44rem" data-testid="model-leaves">
                {t('model.leaves')}
              </Text>
              {view.model === null ? (
                <HowTo />
              ) : (
                <ModelRule key={`${view.on} ${view.monthlyTokens}`} view={view} at={view.model} />
              )}
            </Stack>
          </Panel>
          {view.on && <ModelTrial />}
          {(view.model !== null || view.usedTokens > 0) && <ModelCalls />}
        </>
      )}
    </Loaded>
  )
}

/** Who runs the server names the model: nobody who uses the console can send feedback anywhere. */
function HowTo() {
  const { t } = useTranslation()
  return (
    <Stack gap="xs" data-testid="model-how">
      <Text size="sm" maw="44rem">
        {t('model.how')}
      </Text>
      <ul style={{ margin: 0, paddingInlineStart: '1.2rem' }}>
        {VARIABLES.map(name => (
          <li key={name}>
            <code>{name}</code>{' '}
            <Text span size="sm">
              {t(`model.variables.${name}`)}
            </Text>
          </li>
        ))}
      </ul>
    </Stack>
  )
}
