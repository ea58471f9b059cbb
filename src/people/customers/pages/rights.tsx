import { Button, Group, Modal, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../ui/api.ts'
import { useFormats } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icons.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { toast } from '../../../ui/toasts.tsx'
import { useGo } from '../../../ui/url.ts'
import type { CustomerView } from '../schema.ts'
import { useChange } from './use-change.ts'

/** Everything held of a person as a file, and the way to erase them. */
export function Rights({ customer }: { customer: CustomerView }) {
  const { t } = useTranslation()
  const scope = useScope()
  const go = useGo()
  const client = useQueryClient()
  const { number } = useFormats()
  const [asking, setAsking] = useState(false)
  const erase = useChange(
    () => api.post<{ pieces: number }>(scope.at(`/customers/${customer.id}/erasure`)),
    ({ pieces }) => {
      // A draft on screen would still call the person by name.
      for (const key of ['draft', 'feedback']) client.removeQueries({ queryKey: [scope.slug, key] })
      toast({ text: t('customers.erased', { count: pieces, shown: number(pieces) }) })
      void go(scope.to('/customers'), { replace: true })
    },
  )
  if (!scope.mayWrite) return null
  return (
    <Group gap="xs">
      {(['json', 'csv'] as const).map(form => (
        <Button
          key={form}
          component="a"
          href={scope.at(`/customers/${customer.id}/export.${form}`)}
          download
          size="compact-sm"
          variant="default"
          leftSection={<Icon name="download" size={14} />}
        >
          {form.toUpperCase()}
        </Button>
      ))}
      {scope.mayManage && (
        <Button size="compact-sm" variant="subtle" color="ember" onClick={() => setAsking(true)} data-testid="erase">
          {t('customers.erase')}
        </Button>
      )}
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('customers.erase')}
        closeButtonProps={{ 'aria-label': t('ui.close') }}
        centered
      >
        <Text size="sm">{t('customers.eraseLead', { count: customer.pieces, shown: number(customer.pieces) })}</Text>
        <Group mt="md" justify="flex-end">
          <Button variant="default" onClick={() => setAsking(false)}>
            {t('ui.cancel')}
          </Button>
          <Button
            color="ember"
            loading={erase.isPending}
            onClick={() => erase.mutate(undefined)}
            data-testid="erase-sure"
          >
            {t('customers.eraseSure')}
          </Button>
        </Group>
      </Modal>
    </Group>
  )
}
