import { Alert, Button, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../../../ui/api.ts'
import { errorText } from '../../../ui/i18n.ts'
import { Icon } from '../../../ui/icons.tsx'
import { Panel } from '../../../ui/page.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { mailCalls } from './data.ts'

/** Sends one mail to whoever presses, and says plainly what came of it. */
export function TestMail() {
  const { t } = useTranslation()
  const test = useMutation({ mutationFn: mailCalls(useScope()).test })
  return (
    <Panel title={t('mail.test')} lead={t('mail.testLead')}>
      <Stack gap="md" align="flex-start">
        <div aria-live="polite">
          {test.isError && (
            <Alert color="ember" variant="light" icon={<Icon name="warn" />} data-testid="mail-test-failed">
              <Text size="sm">{errorText(test.error)}</Text>
              <Said error={test.error} />
            </Alert>
          )}
          {test.isSuccess && (
            <Alert color="moss" variant="light" icon={<Icon name="check" />} data-testid="mail-test-sent">
              {t('mail.testSent', { address: test.data.to })}
            </Alert>
          )}
        </div>
        <Button variant="default" loading={test.isPending} onClick={() => test.mutate()} data-testid="mail-test">
          {t('mail.test')}
        </Button>
      </Stack>
    </Panel>
  )
}

/** The server's own words, for whoever runs it. */
function Said({ error }: { error: unknown }) {
  const said = error instanceof ApiError ? error.params.said : undefined
  if (said === undefined) return null
  return (
    <Text size="xs" c="dimmed" mt={4} ff="monospace" style={{ overflowWrap: 'anywhere' }}>
      {said}
    </Text>
  )
}
