import { Button, Checkbox, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useScope } from '../../../ui/scope.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { KEY_SCOPES, type KeyScope } from '../../members/policy.ts'
import type { NewKeyView } from '../schema.ts'
import { keyCalls, keysQuery } from './data.ts'

/** Days that are offered. */
const KEY_LIVES = [30, 90, 365]
const ENDLESS = 'endless'

export function KeyForm({ onMade }: { onMade: (made: NewKeyView) => void }) {
  const { t } = useTranslation()
  const scope = useScope()
  const [name, setName] = useState('')
  const [scopes, setScopes] = useState<KeyScope[]>(['read'])
  const [life, setLife] = useState<string>('90')
  const make = useAction(keyCalls(scope).make, {
    refresh: [keysQuery(scope).queryKey],
    onDone: made => {
      onMade(made)
      setName('')
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    make.mutate({ name: name.trim(), scopes, days: life === ENDLESS ? null : Number(life) })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Group align="flex-start" gap="md">
          <TextInput
            flex="1 1 14rem"
            label={t('keys.name')}
            placeholder={t('keys.namePlaceholder')}
            required
            maxLength={80}
            value={name}
            onChange={event => setName(event.currentTarget.value)}
            data-testid="key-name"
          />
          <NativeSelect
            label={t('keys.life')}
            value={life}
            onChange={event => setLife(event.currentTarget.value)}
            data={[
              ...KEY_LIVES.map(days => ({ value: `${days}`, label: t('keys.days', { count: days }) })),
              { value: ENDLESS, label: t('keys.endless') },
            ]}
            data-testid="key-life"
          />
        </Group>
        <Checkbox.Group
          label={t('keys.scopes')}
          value={scopes}
          onChange={chosen => setScopes(KEY_SCOPES.filter(one => chosen.includes(one)))}
        >
          <Stack gap="xs" mt="xs">
            {KEY_SCOPES.map(one => (
              <Checkbox
                key={one}
                value={one}
                label={t(`keys.scope.${one}`)}
                description={t(`keys.may.${one}`)}
                data-testid={`key-scope-${one}`}
              />
            ))}
          </Stack>
        </Checkbox.Group>
        <Group>
          <Button
            type="submit"
            loading={make.isPending}
            disabled={name.trim() === '' || scopes.length === 0}
            data-testid="key-make"
          >
            {t('keys.make')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
