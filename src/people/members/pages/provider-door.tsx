import { Alert, Button, Divider, Stack } from '@mantine/core'
import { queryOptions, useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../ui/api.ts'
import { errorText } from '../../../ui/i18n.ts'
import { useAddress, valuesOf } from '../../../ui/url.ts'

/** The provider that people may sign in with besides a password. A house that cannot say is one without. */
export const providerQuery = queryOptions({
  queryKey: ['provider'],
  queryFn: () => api.get<{ label: string | null }>('/api/sign-in/provider').catch(() => ({ label: null })),
  staleTime: Number.POSITIVE_INFINITY,
})

const begin = (next: string | undefined) =>
  api.post<{ url: string }>('/api/sign-in/provider', next === undefined ? {} : { next })

/** The way in by a provider of one's own. */
export function ProviderDoor({ label }: { label: string }) {
  const { t } = useTranslation()
  const { params } = useAddress()
  const leave = useMutation({
    mutationFn: () => begin(valuesOf(params, 'next')[0]),
    onSuccess: ({ url }) => window.location.assign(url),
  })
  return (
    <Stack gap="md">
      <Divider label={t('access.or')} />
      {leave.isError && (
        <Alert color="ember" variant="light" role="alert" data-testid="provider-error">
          {errorText(leave.error)}
        </Alert>
      )}
      <Button
        variant="default"
        fullWidth
        loading={leave.isPending || leave.isSuccess}
        onClick={() => leave.mutate()}
        data-testid="provider"
      >
        {t('access.provider', { label })}
      </Button>
    </Stack>
  )
}
