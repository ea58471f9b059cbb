import { Button, Group, Input, SegmentedControl, Stack, useMantineColorScheme } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { currentLocale, errorText, speak } from '../../../ui/i18n.ts'
import { Icon } from '../../../ui/icons.tsx'
import { LOCALE_NAMES, LOCALES, type Locale } from '../../../ui/locale.ts'
import { Panel } from '../../../ui/page.tsx'
import { toast } from '../../../ui/toasts.tsx'
import { useGo } from '../../../ui/url.ts'
import { ProfileForm } from './profile-form.tsx'
import { keepLocale, sessionQuery, signOut } from './session.ts'

const SCHEMES = ['auto', 'light', 'dark'] as const

/** What belongs to the person, not to the workspace. */
export function Profile() {
  const { t } = useTranslation()
  const { data: session } = useQuery(sessionQuery)
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const language = useLanguage()
  return (
    <Panel title={t('members.you')}>
      {session && <ProfileForm key={session.user.id} user={session.user} />}
      <Stack gap="lg" align="flex-start" mt="lg">
        <Input.Wrapper label={t('ui.language')}>
          <Group>
            <SegmentedControl
              value={currentLocale()}
              onChange={value => language.mutate(value as Locale)}
              data={LOCALES.map(locale => ({ value: locale, label: LOCALE_NAMES[locale] }))}
              data-testid="profile-language"
            />
          </Group>
        </Input.Wrapper>
        <Input.Wrapper label={t('members.appearance')}>
          <Group>
            <SegmentedControl
              value={colorScheme}
              onChange={value => setColorScheme(value as (typeof SCHEMES)[number])}
              data={SCHEMES.map(value => ({ value, label: t(`members.scheme.${value}`) }))}
              data-testid="profile-scheme"
            />
          </Group>
        </Input.Wrapper>
        <SignOut />
      </Stack>
    </Panel>
  )
}

function useLanguage() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (locale: Locale) => {
      await speak(locale)
      await keepLocale(locale)
    },
    onError: error => toast({ tone: 'bad', text: errorText(error) }),
    onSuccess: () => client.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  })
}

function SignOut() {
  const { t } = useTranslation()
  const go = useGo()
  const client = useQueryClient()
  const leave = useMutation({
    mutationFn: signOut,
    onError: error => toast({ tone: 'bad', text: errorText(error) }),
    onSuccess: async () => {
      client.clear()
      await go('/sign-in', { replace: true })
    },
  })
  return (
    <Button
      variant="default"
      leftSection={<Icon name="leave" size={16} />}
      loading={leave.isPending}
      onClick={() => leave.mutate()}
      data-testid="sign-out"
    >
      {t('members.signOut')}
    </Button>
  )
}
