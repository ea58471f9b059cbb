import { Badge, Button, Group, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Failed, Loaded } from '../../../ui/loaded.tsx'
import { Panel } from '../../../ui/page.tsx'
import { toast } from '../../../ui/toasts.tsx'
import type { SecondStepView } from '../schema.ts'
import { BackupCodes } from './backup-codes.tsx'
import { ProveForm } from './prove-form.tsx'
import { secondStepCalls, secondStepQuery } from './second-step-data.ts'
import { SecondStepSetup } from './second-step-setup.tsx'
import { sessionQuery } from './session.ts'

/** The second step of signing in: setting it up, new backup codes, doing without again. */
export function SecondStep() {
  const { t } = useTranslation()
  const query = useQuery(secondStepQuery)
  const client = useQueryClient()
  const changed = async () => {
    await Promise.all(
      [secondStepQuery.queryKey, sessionQuery.queryKey, ['sessions']].map(queryKey =>
        client.invalidateQueries({ queryKey }),
      ),
    )
  }
  return (
    <Panel
      title={t('access.secondStep')}
      lead={t('access.secondStepLead')}
      aside={
        query.data?.on && (
          <Badge variant="light" color="moss" data-testid="second-step-on">
            {t('access.on')}
          </Badge>
        )
      }
    >
      <Loaded query={query}>
        {step =>
          step.on ? (
            <Keeping step={step} onChanged={changed} />
          ) : (
            <SecondStepSetup hasPassword={step.hasPassword} onDone={() => void changed()} />
          )
        }
      </Loaded>
    </Panel>
  )
}

function Keeping({ step, onChanged }: { step: SecondStepView; onChanged: () => Promise<void> }) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<'renew' | 'end' | null>(null)
  const renew = useMutation({ mutationFn: secondStepCalls.renew, onSuccess: () => setAsked(null) })
  const end = useMutation({
    mutationFn: secondStepCalls.end,
    onSuccess: async () => {
      toast({ text: t('access.ended') })
      await onChanged()
    },
  })
  const failure = asked === 'renew' ? renew.error : asked === 'end' ? end.error : null
  if (renew.data && asked === null) return <BackupCodes codes={renew.data.codes} onDone={() => renew.reset()} />
  if (asked === null)
    return (
      <Group gap="sm">
        <Button variant="default" onClick={() => setAsked('renew')} data-testid="second-step-renew">
          {t('access.renew')}
        </Button>
        {step.requiredBy.length === 0 ? (
          <Button variant="subtle" color="ember" onClick={() => setAsked('end')} data-testid="second-step-end">
            {t('access.end')}
          </Button>
        ) : (
          <Text size="sm" c="dimmed">
            {t('access.requiredBy', { name: step.requiredBy.join(', ') })}
          </Text>
        )}
      </Group>
    )
  return (
    <>
      {failure && <Failed error={failure} />}
      <ProveForm
        hasPassword={step.hasPassword}
        label={t(asked === 'renew' ? 'access.renew' : 'access.end')}
        busy={renew.isPending || end.isPending}
        onProve={proved => (asked === 'renew' ? renew : end).mutate(proved)}
        onCancel={() => setAsked(null)}
        testId="second-step-prove"
      />
    </>
  )
}
