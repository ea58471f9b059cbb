import { Anchor, Button, Stack, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api } from '../../../ui/api.ts'
import { AppLink } from '../../../ui/link.tsx'
import { Failed, Loaded } from '../../../ui/loaded.tsx'
import { toast } from '../../../ui/toasts.tsx'
import { useGo } from '../../../ui/url.ts'
import { Door } from './door.tsx'
import { sessionQuery } from './session.ts'

/** Where the link to a new address leads. Nothing happens before a press: mailboxes open links by themselves. */
export function TakeAddress() {
  const { t } = useTranslation()
  const { token } = useParams({ strict: false }) as { token: string }
  const session = useQuery(sessionQuery)
  const next = encodeURIComponent(`/address/${token}`)
  return (
    <Door title={t('addresses.take')} lead={t('addresses.takeLead')}>
      <Loaded query={session}>
        {found =>
          found === null ? (
            <Stack>
              <Text size="sm">{t('addresses.signInFirst')}</Text>
              <Button component={AppLink} href={`/sign-in?next=${next}`} fullWidth data-testid="address-sign-in">
                {t('members.signIn')}
              </Button>
            </Stack>
          ) : (
            <Taking token={token} />
          )
        }
      </Loaded>
    </Door>
  )
}

function Taking({ token }: { token: string }) {
  const { t } = useTranslation()
  const go = useGo()
  const client = useQueryClient()
  const take = useMutation({
    mutationFn: () => api.put<{ email: string }>('/api/address', { token }),
    onSuccess: async ({ email }) => {
      toast({ tone: 'good', text: t('addresses.taken', { email }) })
      await client.resetQueries({ queryKey: sessionQuery.queryKey })
      await go('/', { replace: true })
    },
  })
  return (
    <Stack>
      {take.isError && <Failed error={take.error} />}
      <Button fullWidth loading={take.isPending} onClick={() => take.mutate()} data-testid="address-take">
        {t('addresses.takeSure')}
      </Button>
      <Anchor component={AppLink} href="/" size="sm">
        {t('app.backHome')}
      </Anchor>
    </Stack>
  )
}
