import { Button, NumberInput, Progress, Stack, Switch, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { useScope } from '../../../ui/scope.tsx'
import { toast } from '../../../ui/toasts.tsx'
import type { ModelView } from '../schema.ts'
import { modelQuery, ruleModel } from './data.ts'
import { ModelFault } from './fault.tsx'

const LEAST = 1000
const MOST = 100_000_000

interface RuleProps {
  view: ModelView
  at: NonNullable<ModelView['model']>
}

/** On or off, and how many tokens a month it may take. */
export function ModelRule({ view, at }: RuleProps) {
  const { t } = useTranslation()
  const scope = useScope()
  const client = useQueryClient()
  const [on, setOn] = useState(view.on)
  const [tokens, setTokens] = useState(view.monthlyTokens)
  const save = useMutation({
    mutationFn: () => ruleModel(scope, { on, monthlyTokens: tokens }),
    onSuccess: kept => {
      client.setQueryData(modelQuery(scope).queryKey, kept)
      toast({ text: t(kept.on ? 'model.savedOn' : 'model.savedOff') })
    },
  })
  return (
    <Stack gap="md" align="flex-start" w="100%">
      {save.isError && <ModelFault error={save.error} />}
      <Switch
        checked={on}
        onChange={event => setOn(event.currentTarget.checked)}
        label={t('model.on', { ...at })}
        data-testid="model-on"
      />
      <NumberInput
        label={t('model.budget')}
        description={t('model.budgetHint')}
        min={LEAST}
        max={MOST}
        step={10_000}
        clampBehavior="blur"
        allowDecimal={false}
        thousandSeparator
        maw={300}
        value={tokens}
        onChange={value => typeof value === 'number' && value >= LEAST && setTokens(value)}
        data-testid="model-budget"
      />
      <Used view={view} />
      <Button
        loading={save.isPending}
        disabled={on === view.on && tokens === view.monthlyTokens}
        onClick={() => save.mutate()}
        data-testid="model-save"
      >
        {t('ui.save')}
      </Button>
    </Stack>
  )
}

function Used({ view: { usedTokens, monthlyTokens } }: { view: ModelView }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const text = t('model.used', { used: number(usedTokens), most: number(monthlyTokens) })
  return (
    <Stack gap={4} w="100%" maw={300}>
      <Text size="sm" data-testid="model-used" data-used={usedTokens}>
        {text}
      </Text>
      <Progress value={Math.min(100, (usedTokens / monthlyTokens) * 100)} size="sm" aria-label={text} />
    </Stack>
  )
}
