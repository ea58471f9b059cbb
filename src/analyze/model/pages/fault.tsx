import { Alert, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../../../ui/api.ts'
import { useFormats } from '../../../ui/format.ts'
import { errorText } from '../../../ui/i18n.ts'
import { Icon } from '../../../ui/icons.tsx'

/** Why there is no answer of the model, and what can be done; its server's own words, for whoever runs it. */
export function ModelFault({ error }: { error: unknown }) {
  const text = useFaultText()
  const said = error instanceof ApiError ? error.params.said : undefined
  return (
    <Alert color="ember" variant="light" icon={<Icon name="warn" />} role="alert" data-testid="model-fault">
      <Text size="sm">{text(error)}</Text>
      {said !== undefined && said !== '' && (
        <Text size="xs" c="dimmed" mt={4} ff="monospace" style={{ overflowWrap: 'anywhere' }}>
          {said}
        </Text>
      )}
    </Alert>
  )
}

/** The words for what went wrong with the model, with numbers as the reader writes them. */
export function useFaultText() {
  const { t, i18n } = useTranslation()
  const { number } = useFormats()
  return (error: unknown): string => {
    if (!(error instanceof ApiError)) return errorText(error)
    const key = `model.faults.${error.code}`
    const params: Record<string, string> = {}
    for (const [name, value] of Object.entries(error.params))
      params[name] = typeof value === 'number' ? number(value) : value
    return i18n.exists(key) ? t(key, params) : errorText(error)
  }
}
