import { Button } from '@mantine/core'
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icons.tsx'
import { usePageKeys } from '../../../ui/keys.ts'
import { useScope } from '../../../ui/scope.tsx'
import { arrivalsQuery, feedbackPages } from './data.ts'
import type { Filter } from './filter-url.ts'
import classes from './list.module.css'

/** Says how many pieces have come since the list was read; the list itself waits until somebody asks for them. */
export function Arrivals({ filter }: { filter: Filter }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const scope = useScope()
  const client = useQueryClient()
  const pages = feedbackPages(scope, filter)
  const list = useInfiniteQuery({ ...pages, enabled: false }).data?.pages[0]
  const since = list?.newest ?? '0'
  const { data } = useQuery({ ...arrivalsQuery(scope, filter, since), enabled: list !== undefined })
  const [fetching, setFetching] = useState(false)
  const show = async () => {
    if (fetching) return
    setFetching(true)
    await client.refetchQueries({ queryKey: pages.queryKey, exact: true })
    document.querySelector('[data-testid="feedback-list"]')?.scrollTo({ top: 0 })
    for (const key of [['sources'], ['chart'], ['feedback', 'count']])
      void client.invalidateQueries({ queryKey: [scope.slug, ...key] })
    setFetching(false)
  }
  const some = data !== undefined && data.count > 0
  usePageKeys(some ? { '.': () => void show() } : {})
  return (
    <div role="status" className={classes.arrivals}>
      {some && (
        <Button
          size="compact-sm"
          radius="xl"
          loading={fetching}
          leftSection={<Icon name="up" size={14} />}
          onClick={() => void show()}
          data-testid="arrivals"
          data-count={data.count}
        >
          {t(data.capped ? 'unread.arrivedCapped' : 'unread.arrived', {
            count: data.count,
            shown: number(data.count),
          })}
        </Button>
      )}
    </div>
  )
}
