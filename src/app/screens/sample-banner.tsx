import { Button, Progress } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../ui/format.ts'
import { errorText } from '../../ui/i18n.ts'
import { useScope } from '../../ui/scope.tsx'
import { toast } from '../../ui/toasts.tsx'
import { useGo } from '../../ui/url.ts'
import classes from './sample-banner.module.css'
import { learnWorkspaces, removeWorkspace, sampleQuery } from './sample-data.tsx'

/** Says on every screen of a sample that nobody in it is real, how far it has come, and leads out again. */
export function SampleBanner() {
  const { t } = useTranslation()
  const { number } = useFormats()
  const scope = useScope()
  const client = useQueryClient()
  const go = useGo()
  const { data } = useQuery(sampleQuery(scope))
  useFreshness(data?.done ?? 0)
  const filling = data != null && data.finishedAt === null
  const leave = useMutation({
    mutationFn: async () => {
      await removeWorkspace(scope, scope.name)
      return learnWorkspaces(client)
    },
    onError: error => toast({ tone: 'bad', text: errorText(error) }),
    onSuccess: () => {
      toast({ text: t('sample.left') })
      void go('/', { replace: true })
    },
  })
  return (
    <aside
      className={classes.banner}
      aria-label={t('sample.name')}
      data-testid="sample-banner"
      data-filling={data === undefined ? undefined : filling}
    >
      <span className={classes.words}>
        {filling ? t('sample.filling', { done: number(data.done), total: number(data.total) }) : t('sample.here')}
      </span>
      {filling && (
        <Progress
          className={classes.progress}
          value={data.total === 0 ? 0 : (data.done / data.total) * 100}
          aria-label={t('sample.name')}
        />
      )}
      {scope.isOwner && (
        <Button
          size="compact-sm"
          variant="light"
          loading={leave.isPending}
          onClick={() => leave.mutate()}
          data-testid="sample-leave"
        >
          {t('sample.leave')}
        </Button>
      )}
    </aside>
  )
}

/** What counts feedback is read anew whenever more of it has come in. */
function useFreshness(done: number) {
  const { slug } = useScope()
  const client = useQueryClient()
  const before = useRef<number | null>(null)
  useEffect(() => {
    if (before.current !== null && before.current !== done)
      void client.invalidateQueries({ queryKey: [slug], predicate: query => query.queryKey[1] !== 'sample' })
    before.current = done
  }, [done, client, slug])
}
