import { Button, Group, NumberInput, Stack, Switch, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../ui/api.ts'
import { useFormats } from '../../../ui/format.ts'
import { Failed, Loaded } from '../../../ui/loaded.tsx'
import { Panel } from '../../../ui/page.tsx'
import { type Scope, useScope } from '../../../ui/scope.tsx'
import { toast } from '../../../ui/toasts.tsx'

interface Retention {
  months: number | null
  older: number
}

const retentionQuery = (scope: Scope, months?: number) => ({
  queryKey: [scope.slug, 'retention', months ?? null],
  queryFn: () => api.get<Retention>(scope.at('/retention', { months })),
})

/** How long feedback is kept, with what would go tonight. */
export function RetentionForm() {
  const { t } = useTranslation()
  const query = useQuery(retentionQuery(useScope()))
  return (
    <Panel title={t('retention.title')} lead={t('retention.lead')} testId="retention">
      <Loaded query={query}>{({ months }) => <Choice key={months} kept={months} />}</Loaded>
    </Panel>
  )
}

function Choice({ kept }: { kept: number | null }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const scope = useScope()
  const client = useQueryClient()
  const [limited, setLimited] = useState(kept !== null)
  const [months, setMonths] = useState(kept ?? 36)
  const { data } = useQuery({ ...retentionQuery(scope, months), enabled: limited, placeholderData: before => before })
  const chosen = limited ? months : null
  const save = useMutation({
    mutationFn: () => api.put(scope.at('/retention'), { months: chosen }),
    onSuccess: async () => {
      toast({ text: t('retention.saved') })
      await client.invalidateQueries({ queryKey: [scope.slug, 'retention'] })
    },
  })
  return (
    <Stack gap="md" align="flex-start">
      {save.isError && <Failed error={save.error} />}
      <Switch
        checked={limited}
        onChange={event => setLimited(event.currentTarget.checked)}
        label={t('retention.limit')}
        data-testid="retention-limit"
      />
      {limited && (
        <Group gap="md" align="flex-end">
          <NumberInput
            label={t('retention.months')}
            min={1}
            max={240}
            clampBehavior="strict"
            allowDecimal={false}
            w={140}
            value={months}
            onChange={value => typeof value === 'number' && value >= 1 && setMonths(value)}
            data-testid="retention-months"
          />
          {data && (
            <Text size="sm" pb={8} data-testid="retention-older" data-count={data.older}>
              {t('retention.older', { count: data.older, shown: number(data.older) })}
            </Text>
          )}
        </Group>
      )}
      <Button
        loading={save.isPending}
        disabled={chosen === kept}
        onClick={() => save.mutate()}
        data-testid="retention-save"
      >
        {t('ui.save')}
      </Button>
    </Stack>
  )
}
