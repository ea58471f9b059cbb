import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sourcesQuery } from '../../collect/sources/pages/data.ts'
import type { ChoreView } from '../../people/chores/schema.ts'
import { api } from '../../ui/api.ts'
import { useFormats } from '../../ui/format.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Panel } from '../../ui/page.tsx'
import { useScope } from '../../ui/scope.tsx'
import { RemovalDialog } from './removal-dialog.tsx'

/** Every source with what it holds; one can be removed with all of it. */
export function SourceRemoval() {
  const { t } = useTranslation()
  const { number } = useFormats()
  const scope = useScope()
  const query = useQuery(sourcesQuery(scope))
  const [leaving, setLeaving] = useState<{ id: string; name: string } | null>(null)
  const { running, refresh } = useRemovals()
  return (
    <Panel title={t('removal.sources')} lead={t('removal.sourcesLead')} testId="source-removal">
      <Loaded query={query}>
        {sources => (
          <Stack gap="xs">
            {sources.length === 0 && <Text c="dimmed">{t('removal.noSources')}</Text>}
            {sources.map(({ id, name, count }) => {
              const chore = running.find(it => String(it.about.sourceId) === id)
              return (
                <Group key={id} justify="space-between" wrap="nowrap" data-testid="source-line" data-name={name}>
                  <Text size="sm" truncate>
                    {name} · {t('removal.pieces', { count, shown: number(count) })}
                  </Text>
                  {chore ? (
                    <Progress
                      w={120}
                      value={chore.total === 0 ? 100 : (chore.done / chore.total) * 100}
                      aria-label={t('removal.removing', { name })}
                    />
                  ) : (
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      color="ember"
                      aria-label={t('removal.removeName', { name })}
                      onClick={() => setLeaving({ id, name })}
                      data-testid="source-remove"
                    >
                      {t('removal.remove')}
                    </Button>
                  )}
                </Group>
              )
            })}
          </Stack>
        )}
      </Loaded>
      {leaving && (
        <RemovalDialog
          title={t('removal.removeName', { name: leaving.name })}
          name={leaving.name}
          path={scope.at(`/sources/${leaving.id}/removal`)}
          onClose={() => setLeaving(null)}
          onAsked={() => {
            setLeaving(null)
            refresh()
          }}
        />
      )}
    </Panel>
  )
}

/** Removals under way; when one ends, everything that counts feedback is read anew. */
function useRemovals() {
  const scope = useScope()
  const client = useQueryClient()
  const queryKey = [scope.slug, 'removals']
  const { data = [] } = useQuery({
    queryKey,
    queryFn: () => api.get<ChoreView[]>(scope.at('/removals')),
    refetchInterval: ({ state }) => (state.data?.some(it => it.finishedAt === null) ? 1000 : false),
  })
  const running = data.filter(it => it.finishedAt === null)
  const before = useRef(0)
  useEffect(() => {
    if (running.length < before.current) void client.invalidateQueries({ queryKey: [scope.slug] })
    before.current = running.length
  }, [running.length, client, scope.slug])
  return { running, refresh: () => void client.invalidateQueries({ queryKey }) }
}
