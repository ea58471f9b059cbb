import { Button, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { Failed } from '../../../ui/loaded.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { previewTopic, type TopicWords } from './data.ts'

/** What keeping the topic as it is typed now would change, before anything is changed. */
export function TopicEffect({ draft, disabled }: { draft: () => TopicWords; disabled: boolean }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const scope = useScope()
  const look = useMutation({ mutationFn: () => previewTopic(scope, draft()) })
  return (
    <Stack gap="xs" align="flex-start">
      <Button
        size="compact-sm"
        variant="default"
        loading={look.isPending}
        disabled={disabled}
        onClick={() => look.mutate()}
        data-testid="topic-preview"
      >
        {t('readings.effect.look')}
      </Button>
      {look.isError && <Failed error={look.error} />}
      {look.data &&
        (['gained', 'lost'] as const).map(way => {
          const { count, examples } = look.data[way]
          return (
            <div key={way} data-testid={`topic-${way}`} data-count={count}>
              <Text size="sm" fw={600}>
                {t(`readings.effect.${way}`, { count, shown: number(count), of: number(look.data.lookedAt) })}
              </Text>
              {examples.map(text => (
                <Text key={text} size="sm" c="dimmed" lineClamp={2}>
                  {text}
                </Text>
              ))}
            </div>
          )
        })}
    </Stack>
  )
}
