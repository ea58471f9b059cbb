import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { renderSVG } from 'uqr'
import { CopyField } from '../../../ui/copy-field.tsx'
import { Failed } from '../../../ui/loaded.tsx'
import type { SecondStepBegun } from '../schema.ts'
import { BackupCodes } from './backup-codes.tsx'
import { ProveForm } from './prove-form.tsx'
import classes from './second-step.module.css'
import { secondStepCalls } from './second-step-data.ts'

/** From the password over the code in the app to the backup codes. */
export function SecondStepSetup({ hasPassword, onDone }: { hasPassword: boolean; onDone: () => void }) {
  const { t } = useTranslation()
  const [confirmed, setConfirmed] = useState(false)
  const begin = useMutation({ mutationFn: secondStepCalls.begin })
  if (begin.data === undefined)
    return (
      <Stack gap="md">
        {begin.isError && <Failed error={begin.error} />}
        <ProveForm
          hasPassword={hasPassword}
          label={t('access.setUp')}
          busy={begin.isPending}
          onProve={proved => begin.mutate(proved)}
          testId="second-step-begin"
        />
      </Stack>
    )
  if (!confirmed) return <Scan begun={begin.data} onConfirmed={() => setConfirmed(true)} />
  return <BackupCodes codes={begin.data.codes} onDone={onDone} />
}

function Scan({ begun, onConfirmed }: { begun: SecondStepBegun; onConfirmed: () => void }) {
  const { t } = useTranslation()
  const [code, setCode] = useState('')
  const confirm = useMutation({
    mutationFn: secondStepCalls.confirm,
    onSuccess: onConfirmed,
    onError: () => setCode(''),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    confirm.mutate(code.replaceAll(/\s/g, ''))
  }
  const picture = `data:image/svg+xml,${encodeURIComponent(renderSVG(begun.uri))}`
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Text size="sm">{t('access.scan')}</Text>
        <img src={picture} alt={t('access.qr')} className={classes.qr} width={200} height={200} />
        <CopyField
          label={t('access.secret')}
          value={new URL(begun.uri).searchParams.get('secret') ?? ''}
          testId="second-step-secret"
        />
        {confirm.isError && <Failed error={confirm.error} />}
        <Group align="flex-end" gap="sm">
          <TextInput
            label={t('access.codeOf.app')}
            autoComplete="one-time-code"
            inputMode="numeric"
            required
            maxLength={10}
            value={code}
            onChange={event => setCode(event.currentTarget.value)}
            data-testid="second-step-code"
          />
          <Button type="submit" loading={confirm.isPending} data-testid="second-step-confirm">
            {t('access.confirm')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
