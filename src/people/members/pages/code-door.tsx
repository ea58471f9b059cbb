import { Alert, Anchor, Button, Group, Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../../../ui/api.ts'
import { errorText } from '../../../ui/i18n.ts'
import { Door } from './door.tsx'
import { giveCode } from './session.ts'

const OVER = ['challenge-over', 'code-used']

/** The second step: a code of the app, or one of the backup codes. */
export function CodeDoor({ onEntered, onBack }: { onEntered: () => Promise<void>; onBack: () => void }) {
  const { t } = useTranslation()
  const [kind, setKind] = useState<'app' | 'backup'>('app')
  const [code, setCode] = useState('')
  const give = useMutation({ mutationFn: giveCode, onSuccess: onEntered, onError: () => setCode('') })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    give.mutate({ code: code.replaceAll(/\s/g, ''), kind })
  }
  const change = () => {
    setKind(kind === 'app' ? 'backup' : 'app')
    setCode('')
    give.reset()
  }
  const isOver = give.error instanceof ApiError && OVER.includes(give.error.code)
  return (
    <Door title={t('access.code')} lead={t(`access.codeLead.${kind}`)}>
      <form onSubmit={submit}>
        <Stack gap="md">
          {give.isError && (
            <Alert color="ember" variant="light" role="alert" data-testid="code-error">
              {errorText(give.error)}
            </Alert>
          )}
          {!isOver && (
            <>
              <TextInput
                label={t(`access.codeOf.${kind}`)}
                autoComplete="one-time-code"
                inputMode={kind === 'app' ? 'numeric' : 'text'}
                required
                autoFocus
                maxLength={20}
                value={code}
                onChange={event => setCode(event.currentTarget.value)}
                data-testid="code"
              />
              <Button type="submit" fullWidth loading={give.isPending} data-testid="code-submit">
                {t('members.signIn')}
              </Button>
            </>
          )}
          <Group justify="space-between" gap="xs">
            <Anchor component="button" type="button" size="sm" onClick={onBack} data-testid="code-back">
              {t('members.backToSignIn')}
            </Anchor>
            {!isOver && (
              <Anchor component="button" type="button" size="sm" onClick={change} data-testid="code-other">
                {t(kind === 'app' ? 'access.useBackup' : 'access.useApp')}
              </Anchor>
            )}
          </Group>
        </Stack>
      </form>
    </Door>
  )
}
