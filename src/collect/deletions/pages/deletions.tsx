import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { Line, LineList } from '../../../ui/lines.tsx'
import { Failed, Lines } from '../../../ui/loaded.tsx'
import { MoreButton } from '../../../ui/more-button.tsx'
import { Panel } from '../../../ui/page.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { SureButton } from '../../../ui/sure-button.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { type Deletion, deletionPages, liftDeletion } from './data.ts'

/** Pieces that were deleted, by whom and why, and which of them may come back. */
export function Deletions() {
  const { t } = useTranslation()
  const query = useInfiniteQuery(deletionPages(useScope()))
  const deletions = query.data?.pages.flat() ?? []
  return (
    <Panel title={t('deletions.list')} lead={t('deletions.listLead')} testId="deletions">
      {query.isError && <Failed error={query.error} retry={() => void query.refetch()} />}
      {query.isPending && <Lines count={3} />}
      {query.isSuccess && deletions.length === 0 && t('deletions.none')}
      <LineList label={t('deletions.list')}>
        {deletions.map(one => (
          <OneLine key={one.id} deletion={one} />
        ))}
      </LineList>
      <MoreButton query={query} label={t('deletions.more')} />
    </Panel>
  )
}

function OneLine({ deletion: { id, source, reason, words, by, at, lifted } }: { deletion: Deletion }) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const scope = useScope()
  const lift = useAction(() => liftDeletion(scope, id), {
    said: t('deletions.liftedNow'),
    refresh: [[scope.slug, 'deletions']],
  })
  const name = words === null ? t(`deletions.reasons.${reason}`) : `${t(`deletions.reasons.${reason}`)} · ${words}`
  return (
    <Line
      name={name}
      small={t('deletions.facts', { source, by: by ?? t('deletions.somebody'), at: moment(at) })}
      testId="deletion"
    >
      {lifted ? (
        t('deletions.lifted')
      ) : (
        <SureButton
          label={t('deletions.lift')}
          question={t('deletions.liftSure')}
          onSure={() => lift.mutate(undefined)}
          busy={lift.isPending}
          testId="lift"
        />
      )}
    </Line>
  )
}
