import { Alert, Button, PasswordInput, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError, api } from '../../../ui/api.ts'
import { currentLocale, errorText, speak } from '../../../ui/i18n.ts'
import { LOCALE_NAMES, LOCALES, type Locale } from '../../../ui/locale.ts'
import { useGo } from '../../../ui/url.ts'
import { browserZone, ZoneSelect } from '../../../ui/zone-select.tsx'
import { Door } from './door.tsx'
import { sessionQuery } from './session.ts'

const SHORTEST_PASSWORD = 10
const TEXTS = ['name', 'email', 'password', 'workspaceName'] as const
type TextField = (typeof TEXTS)[number]
const HINTED: readonly TextField[] = ['password', 'workspaceName']
const KINDS: Record<TextField, { type: string; autoComplete: string }> = {
  name: { type: 'text', autoComplete: 'name' },
  email: { type: 'email', autoComplete: 'username' },
  password: { type: 'password', autoComplete: 'new-password' },
  workspaceName: { type: 'text', autoComplete: 'organization' },
}

export function Welcome() {
  const { t } = useTranslation()
  const settle = useSettling()
  const [texts, setTexts] = useState<Record<TextField, string>>({
    name: '',
    email: '',
    password: '',
    workspaceName: '',
  })
  const [zone, setZone] = useState(browserZone)
  const [tried, setTried] = useState(false)
  const faults = {
    ...refusedFields(settle.error),
    ...(tried && texts.password.length < SHORTEST_PASSWORD ? { password: '' } : {}),
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (texts.password.length >= SHORTEST_PASSWORD) settle.mutate({ ...texts, zone, locale: currentLocale() })
  }
  return (
    <Door title={t('members.welcome')} lead={t('members.welcomeLead')}>
      <form onSubmit={submit}>
        <Stack gap="md">
          {settle.isError && (
            <Alert color="ember" variant="light" role="alert" data-testid="welcome-error">
              {errorText(settle.error)}
            </Alert>
          )}
          <LanguageChoice />
          {TEXTS.map(field => {
            const Input = field === 'password' ? PasswordInput : TextInput
            return (
              <Input
                key={field}
                label={t(`members.${field}`)}
                description={HINTED.includes(field) ? t(`members.${field}Hint`) : undefined}
                required
                {...KINDS[field]}
                type={field === 'password' ? undefined : KINDS[field].type}
                value={texts[field]}
                error={field in faults ? t(`members.fault.${field}`, { least: SHORTEST_PASSWORD }) : undefined}
                onChange={event => {
                  const { value } = event.currentTarget
                  setTexts(before => ({ ...before, [field]: value }))
                }}
                data-testid={`welcome-${field === 'workspaceName' ? 'workspace' : field}`}
              />
            )
          })}
          <ZoneSelect
            label={t('members.zone')}
            description={t('members.zoneHint')}
            value={zone}
            onChange={setZone}
            testId="welcome-zone"
          />
          <Button type="submit" size="md" loading={settle.isPending} fullWidth data-testid="welcome-submit">
            {t('members.begin')}
          </Button>
        </Stack>
      </form>
    </Door>
  )
}

function useSettling() {
  const go = useGo()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (input: Record<string, string>) => api.post('/api/welcome', input),
    onSuccess: async () => {
      await client.resetQueries({ queryKey: sessionQuery.queryKey })
      await go('/', { replace: true })
    },
  })
}

function LanguageChoice() {
  const { t } = useTranslation()
  return (
    <div>
      <Text size="sm" fw={500} mb={4}>
        {t('ui.language')}
      </Text>
      <SegmentedControl
        fullWidth
        size="sm"
        value={currentLocale()}
        onChange={value => void speak(value as Locale)}
        data={LOCALES.map(locale => ({ value: locale, label: LOCALE_NAMES[locale] }))}
        data-testid="welcome-locale"
      />
    </div>
  )
}

const refusedFields = (error: unknown): Record<string, string> => (error instanceof ApiError ? error.fields : {})
