import { ActionIcon, Button, Group, Table, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../ui/icons.tsx'
import { Panel } from '../../../ui/page.tsx'
import { useScope } from '../../../ui/scope.tsx'
import type { CustomerView } from '../schema.ts'
import classes from './customers.module.css'
import { changes } from './data.ts'
import { useChange } from './use-change.ts'

/** What is known of a person: as imports said last, and as members have set. */
export function Attributes({ customer }: { customer: CustomerView }) {
  const { t } = useTranslation()
  const scope = useScope()
  const drop = useChange((name: string) => changes(scope).describe(customer.id, name, null))
  return (
    <Panel title={t('customers.attributes')} lead={t('customers.attributesLead')} testId="attributes">
      {customer.attributes.length > 0 && (
        <Table verticalSpacing={4} horizontalSpacing={0} fz="sm" layout="fixed" mb="sm">
          <Table.Tbody>
            {customer.attributes.map(({ name, value, own }) => (
              <Table.Tr key={name}>
                <Table.Th fw={500} c="dimmed" w="38%" style={{ overflowWrap: 'anywhere' }}>
                  {name}
                </Table.Th>
                <Table.Td style={{ overflowWrap: 'anywhere' }} dir="auto">
                  {value}
                </Table.Td>
                <Table.Td w="2.5rem">
                  {own && scope.mayWrite && (
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      onClick={() => drop.mutate(name)}
                      aria-label={t('customers.dropAttribute', { name })}
                    >
                      <Icon name="close" size={14} />
                    </ActionIcon>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {scope.mayWrite && <NewAttribute id={customer.id} />}
    </Panel>
  )
}

function NewAttribute({ id }: { id: string }) {
  const { t } = useTranslation()
  const scope = useScope()
  const [name, setName] = useState('')
  const [value, setValue] = useState('')
  const set = useChange(
    () => changes(scope).describe(id, name.trim(), value.trim()),
    () => {
      setName('')
      setValue('')
    },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '' && value.trim() !== '') set.mutate(undefined)
  }
  return (
    <form onSubmit={submit}>
      <Group gap="xs" className={classes.row}>
        <TextInput
          size="sm"
          flex="1 1 8rem"
          aria-label={t('customers.attribute')}
          placeholder={t('customers.attribute')}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
          maxLength={80}
          data-testid="attribute-name"
        />
        <TextInput
          size="sm"
          flex="1 1 8rem"
          aria-label={t('customers.value')}
          placeholder={t('customers.value')}
          value={value}
          onChange={event => setValue(event.currentTarget.value)}
          maxLength={200}
          data-testid="attribute-value"
        />
        <Button type="submit" size="sm" variant="default" loading={set.isPending} data-testid="attribute-set">
          {t('customers.set')}
        </Button>
      </Group>
    </form>
  )
}
