import { Checkbox, ScrollArea, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from './icons.tsx'

export interface Choice {
  value: string
  label: string
  hint?: string
}

export interface ChoicesProps {
  label: string
  choices: readonly Choice[]
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
  testId: string
}

/** Choices to tick, with a search line when there are many. */
export function ChoiceList({ label, choices, chosen, onChange, testId }: ChoicesProps) {
  const { t } = useTranslation()
  const [wanted, setWanted] = useState('')
  const needle = wanted.trim().toLocaleLowerCase()
  const found = choices.filter(choice => choice.label.toLocaleLowerCase().includes(needle))
  const toggle = (value: string) =>
    onChange(chosen.includes(value) ? chosen.filter(one => one !== value) : [...chosen, value])
  return (
    <Stack gap="xs">
      {choices.length > 8 && (
        <TextInput
          size="sm"
          value={wanted}
          onChange={event => setWanted(event.currentTarget.value)}
          placeholder={t('ui.find')}
          aria-label={t('ui.findIn', { label })}
          leftSection={<Icon name="search" size={14} />}
        />
      )}
      <ScrollArea.Autosize mah={300} type="auto">
        <Stack gap={2} role="group" aria-label={label}>
          {found.map(choice => (
            <Checkbox
              key={choice.value}
              size="sm"
              py={5}
              px={4}
              checked={chosen.includes(choice.value)}
              onChange={() => toggle(choice.value)}
              label={choice.hint ? `${choice.label} (${choice.hint})` : choice.label}
              data-testid={`${testId}-${choice.value}`}
            />
          ))}
          {found.length === 0 && (
            <Text size="sm" c="dimmed" p="xs">
              {t('ui.nothingFound')}
            </Text>
          )}
        </Stack>
      </ScrollArea.Autosize>
    </Stack>
  )
}
