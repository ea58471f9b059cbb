import { Group, NativeSelect } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { Line, LineList } from '../../../ui/lines.tsx'
import { Failed, Lines } from '../../../ui/loaded.tsx'
import { MoreButton } from '../../../ui/more-button.tsx'
import { Empty, Panel } from '../../../ui/page.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { MACHINE } from '../machine.ts'
import type { AuditItem } from '../schema.ts'
import { type AuditAsked, auditChoicesQuery, auditPages } from './data.ts'
import { useDeed } from './deed.ts'

/** Who did what in the workspace, newest first. */
export function AuditLog() {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<AuditAsked>({ by: '', kind: '' })
  return (
    <Panel title={t('audit.title')} lead={t('audit.lead')}>
      <Filters asked={asked} onAsk={setAsked} />
      <Deeds asked={asked} />
    </Panel>
  )
}

function Filters({ asked, onAsk }: { asked: AuditAsked; onAsk: (asked: AuditAsked) => void }) {
  const { t } = useTranslation()
  const deed = useDeed()
  const { data } = useQuery(auditChoicesQuery(useScope()))
  return (
    <Group mb="md" gap="sm">
      <NativeSelect
        label={t('audit.by')}
        value={asked.by}
        onChange={event => onAsk({ ...asked, by: event.currentTarget.value })}
        data={[
          { value: '', label: t('audit.everybody') },
          ...(data?.people ?? []).map(({ id, name, program }) => ({
            value: id,
            label: program ? t('audit.key', { name }) : name,
          })),
          ...(data?.machine ? [{ value: MACHINE, label: t('audit.machine') }] : []),
        ]}
        data-testid="audit-by"
      />
      <NativeSelect
        label={t('audit.what')}
        value={asked.kind}
        onChange={event => onAsk({ ...asked, kind: event.currentTarget.value })}
        data={[
          { value: '', label: t('audit.everything') },
          ...(data?.kinds ?? []).map(kind => ({ value: kind, label: deed.kind(kind) })),
        ]}
        data-testid="audit-kind"
      />
    </Group>
  )
}

function Deeds({ asked }: { asked: AuditAsked }) {
  const { t } = useTranslation()
  const query = useInfiniteQuery(auditPages(useScope(), asked))
  if (query.data === undefined)
    return query.isError ? <Failed error={query.error} retry={() => void query.refetch()} /> : <Lines count={8} />
  const items = query.data.pages.flatMap(page => page.items)
  if (items.length === 0)
    return (
      <Empty icon="search" title={t('audit.none')}>
        {t('audit.noneLead')}
      </Empty>
    )
  return (
    <>
      <LineList label={t('audit.title')}>
        {items.map(item => (
          <Deed key={item.id} item={item} />
        ))}
      </LineList>
      <MoreButton query={query} label={t('audit.more')} testId="audit-more" />
    </>
  )
}

function Deed({ item }: { item: AuditItem }) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const deed = useDeed()
  const by = useActor()(item.by)
  const detail = deed.detail(item)
  return (
    <Line
      name={detail === null ? deed.kind(item.kind) : t('audit.deed', { deed: deed.kind(item.kind), detail })}
      small={t('audit.facts', { by, at: moment(item.at) })}
      testId="audit-line"
    />
  )
}

/** Who did it: somebody, a program with a key, or Earshot itself. */
function useActor() {
  const { t } = useTranslation()
  return (by: AuditItem['by']): string => {
    if (by === null) return t('audit.machine')
    if (by.name === null) return t('audit.gone')
    return by.program ? t('audit.key', { name: by.name }) : by.name
  }
}
