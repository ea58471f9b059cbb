import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../ui/api.ts'
import { useFormats } from '../../ui/format.ts'
import { Failed, Loaded } from '../../ui/loaded.tsx'

interface RemovalDialogProps {
  title: string
  /** What must be typed. */
  name: string
  /** Where the counts are read and the removal is asked for. */
  path: string
  onClose: () => void
  onAsked: () => void
}

/** Shows what goes for good, and lets it go once the name is typed. */
export function RemovalDialog({ title, name, path, onClose, onAsked }: RemovalDialogProps) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const [typed, setTyped] = useState('')
  const query = useQuery({
    queryKey: ['removal', path],
    queryFn: () => api.get<{ what: 'feedback'; count: number }[]>(path),
    staleTime: 0,
  })
  const remove = useMutation({ mutationFn: () => api.post(path, { name: typed }), onSuccess: onAsked })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    remove.mutate()
  }
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <Text size="sm">{t('removal.goes')}</Text>
          <Loaded query={query}>
            {counts => (
              <Stack gap={2} data-testid="removal-counts">
                {counts
                  .filter(it => it.count > 0)
                  .map(({ what, count }) => (
                    <Group key={what} justify="space-between" data-what={what} data-count={count}>
                      <Text size="sm">{t(`removal.what.${what}`)}</Text>
                      <Text size="sm" fw={600}>
                        {number(count)}
                      </Text>
                    </Group>
                  ))}
              </Stack>
            )}
          </Loaded>
          {remove.isError && <Failed error={remove.error} />}
          <TextInput
            label={t('removal.type', { name })}
            value={typed}
            onChange={event => setTyped(event.currentTarget.value)}
            autoComplete="off"
            data-testid="removal-name"
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button
              type="submit"
              color="ember"
              disabled={typed.trim() !== name.trim()}
              loading={remove.isPending}
              data-testid="removal-confirm"
            >
              {t('removal.remove')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
