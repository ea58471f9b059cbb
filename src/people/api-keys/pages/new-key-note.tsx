import { Alert, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CopyField } from '../../../ui/copy-field.tsx'
import { useScope } from '../../../ui/scope.tsx'
import type { NewKeyView } from '../schema.ts'

/** The key, this once, and a line to try it with. */
export function NewKeyNote({ made }: { made: NewKeyView }) {
  const { t } = useTranslation()
  const scope = useScope()
  const example = `curl -H "Authorization: Bearer ${made.token}" "${window.location.origin}${scope.at('/feedback', { limit: 1 })}"`
  return (
    <Alert color="moss" variant="light" mt="md" role="status" data-testid="key-made">
      <Stack gap="sm">
        <CopyField label={t('keys.token', { name: made.name })} value={made.token} testId="key-token" />
        <Text size="sm">{t('keys.once')}</Text>
        {made.scopes.includes('read') && <CopyField label={t('keys.try')} value={example} testId="key-example" />}
      </Stack>
    </Alert>
  )
}
