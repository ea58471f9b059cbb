import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { errorText } from '../../ui/i18n.ts'
import { Icon } from '../../ui/icons.tsx'
import { useScope } from '../../ui/scope.tsx'
import { toast } from '../../ui/toasts.tsx'
import { useGo } from '../../ui/url.ts'
import { learnWorkspaces, openSample } from './sample-data.tsx'

/** One click into the sample, for whoever has no file at hand. */
export function SampleLink() {
  const { t } = useTranslation()
  const scope = useScope()
  const client = useQueryClient()
  const go = useGo()
  const open = useMutation({
    mutationFn: async () => {
      const { slug } = await openSample(scope)
      await learnWorkspaces(client)
      return slug
    },
    onError: error => toast({ tone: 'bad', text: errorText(error) }),
    onSuccess: slug => void go(`/w/${slug}`),
  })
  if (!scope.mayWrite) return null
  return (
    <button type="button" disabled={open.isPending} onClick={() => open.mutate()} data-testid="first-sample">
      <Icon name="overview" size={16} />
      {t('sample.look')}
    </button>
  )
}
