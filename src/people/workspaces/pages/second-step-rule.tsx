import { Switch, Text } from '@mantine/core'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../ui/api.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { Panel } from '../../../ui/page.tsx'
import { type Scope, useScope } from '../../../ui/scope.tsx'
import { useAction } from '../../../ui/use-action.ts'
import type { SecondStepRuleView } from '../../members/schema.ts'

const ruleQuery = (scope: Scope) =>
  queryOptions({
    queryKey: [scope.slug, 'second-step'],
    queryFn: () => api.get<SecondStepRuleView>(scope.at('/second-step')),
  })

/** Whether everybody must sign in with a second step, and who would have to set it up first. */
export function SecondStepRule() {
  const { t } = useTranslation()
  const scope = useScope()
  const query = useQuery(ruleQuery(scope))
  const keep = useAction((required: boolean) => api.put(scope.at('/second-step'), { required }), {
    said: t('access.ruleKept'),
    refresh: [ruleQuery(scope).queryKey],
  })
  return (
    <Panel title={t('access.secondStep')} lead={t('access.ruleLead')}>
      <Loaded query={query}>
        {({ required, without }) => (
          <>
            <Switch
              label={t('access.rule')}
              checked={required}
              disabled={!scope.isOwner || keep.isPending}
              onChange={event => keep.mutate(event.currentTarget.checked)}
              data-testid="second-step-rule"
            />
            {without.length > 0 && (
              <Text size="sm" c="dimmed" mt="sm">
                {t('access.without', { names: without.slice(0, 20).join(', ') })}
              </Text>
            )}
          </>
        )}
      </Loaded>
    </Panel>
  )
}
