import { Button, Group, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useScope } from '../../../ui/scope.tsx'
import { useAction } from '../../../ui/use-action.ts'
import type { TagView } from '../schema.ts'
import { ColorChoice } from './color-choice.tsx'
import { tagChanges, tagsQuery } from './data.ts'

export function NewTag() {
  const { t } = useTranslation()
  const scope = useScope()
  const [name, setName] = useState('')
  const [color, setColor] = useState<TagView['color']>('gray')
  const make = useAction(tagChanges(scope).make, {
    refresh: [tagsQuery(scope).queryKey],
    onDone: () => setName(''),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    make.mutate({ name: name.trim(), color })
  }
  return (
    <form onSubmit={submit}>
      <Group gap="xs" mb="md" wrap="nowrap">
        <ColorChoice color={color} name={t('tags.new')} onChoose={setColor} />
        <TextInput
          size="sm"
          flex={1}
          maw="20rem"
          maxLength={60}
          aria-label={t('tags.new')}
          placeholder={t('tags.new')}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
          data-testid="tag-new"
        />
        <Button type="submit" size="sm" variant="default" loading={make.isPending} disabled={name.trim() === ''}>
          {t('tags.make')}
        </Button>
      </Group>
    </form>
  )
}
