import { Button, Group, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { errorText } from '../../../ui/i18n.ts'
import { useScope } from '../../../ui/scope.tsx'
import { SureButton } from '../../../ui/sure-button.tsx'
import { toast } from '../../../ui/toasts.tsx'
import type { AnnotationView } from '../schema.ts'
import { annotationsQuery, removeAnnotation } from './data.ts'

interface ListProps {
  annotations: readonly AnnotationView[]
  onEdit: (one: AnnotationView) => void
  onGone: () => void
}

/** What happened at one place of a chart, who said so, and what may be done about it. */
export function AnnotationList({ annotations, onEdit, onGone }: ListProps) {
  return (
    <Stack gap="lg">
      {annotations.map(one => (
        <OneAnnotation key={one.id} one={one} onEdit={() => onEdit(one)} onGone={onGone} />
      ))}
    </Stack>
  )
}

function OneAnnotation({ one, onEdit, onGone }: { one: AnnotationView; onEdit: () => void; onGone: () => void }) {
  const { t } = useTranslation()
  const { date, moment } = useFormats()
  const scope = useScope()
  const client = useQueryClient()
  const remove = useMutation({
    mutationFn: () => removeAnnotation(scope, one.id),
    onSuccess: onGone,
    onError: error => toast({ tone: 'bad', text: errorText(error) }),
    onSettled: () => client.invalidateQueries(annotationsQuery(scope)),
  })
  const someone = (name: string | null) => name ?? t('annotations.gone')
  const about = [one.source?.name, one.product?.name].filter(name => name !== undefined)
  return (
    <div data-testid="annotation">
      <Text fw={600}>{one.text}</Text>
      <Text size="sm">
        {[one.until === null ? date(one.day) : `${date(one.day)} – ${date(one.until)}`, ...about].join(' · ')}
      </Text>
      <Text size="sm" c="dimmed">
        {t('annotations.by', { by: someone(one.by), at: moment(one.at) })}
        {one.changed && ` · ${t('annotations.changed', { by: someone(one.changed.by), at: moment(one.changed.at) })}`}
      </Text>
      {scope.mayWrite && (
        <Group gap="xs" mt="xs">
          <Button size="compact-sm" variant="default" onClick={onEdit} data-testid="annotation-edit">
            {t('ui.edit')}
          </Button>
          <SureButton
            label={t('annotations.remove')}
            question={t('annotations.removeSure', { text: one.text })}
            onSure={() => remove.mutate()}
            busy={remove.isPending}
            testId="annotation-remove"
          />
        </Group>
      )}
    </div>
  )
}
