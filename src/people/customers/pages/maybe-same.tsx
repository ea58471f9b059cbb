import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { AppLink } from '../../../ui/link.tsx'
import { Panel } from '../../../ui/page.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { toast } from '../../../ui/toasts.tsx'
import { useGo } from '../../../ui/url.ts'
import type { SuggestionView } from '../schema.ts'
import classes from './customers.module.css'
import { changes, suggestionsQuery } from './data.ts'
import { useChange } from './use-change.ts'

type Verdict = 'same' | 'different'

/** Who may be the same person; nothing is joined before somebody says so. */
export function MaybeSame({ id }: { id: string }) {
  const { t } = useTranslation()
  const scope = useScope()
  const go = useGo()
  const { data } = useQuery(suggestionsQuery(scope, id))
  const show = (customer: string) => void go(scope.to(`/customers/${customer}`), { replace: true })
  const undo = useChange(
    (match: string) => changes(scope).turn(id, [match], true),
    result => show(result.customer),
  )
  const say = useChange(
    ({ one, verdict }: { one: SuggestionView; verdict: Verdict }) =>
      changes(scope).match(id, {
        ...(one.customer === null ? { feedback: one.feedback ?? '' } : { other: one.customer }),
        verdict,
      }),
    (result, { verdict }) => {
      show(result.customer)
      toast({
        text: t(`customers.saidNow.${verdict}`),
        action: { label: t('ui.undo'), run: () => undo.mutate(result.match) },
      })
    },
  )
  if (data === undefined || data.length === 0) return null
  return (
    <Panel title={t('customers.maybe')} lead={t('customers.maybeLead')} testId="maybe-same">
      <ul className={classes.rows}>
        {data.map(one => (
          <li key={one.customer ?? `piece ${one.feedback}`} className={classes.row}>
            <Likely one={one} />
            {scope.mayWrite && (
              <Group gap="xs">
                <Button
                  size="compact-sm"
                  variant="light"
                  onClick={() => say.mutate({ one, verdict: 'same' })}
                  data-testid="say-same"
                >
                  {t('customers.same')}
                </Button>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="gray"
                  onClick={() => say.mutate({ one, verdict: 'different' })}
                  data-testid="say-different"
                >
                  {t('customers.different')}
                </Button>
              </Group>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Likely({ one }: { one: SuggestionView }) {
  const { t } = useTranslation()
  const { to, zone } = useScope()
  const { number, day } = useFormats()
  return (
    <>
      <AppLink
        href={to(one.customer === null ? `/feedback/${one.feedback}` : `/customers/${one.customer}`)}
        className={classes.name}
      >
        {one.name}
      </AppLink>
      <span className={classes.note}>
        {[
          t('customers.pieces', { count: one.pieces, shown: number(one.pieces) }),
          ...(one.at === null ? [] : [day(one.at, zone)]),
          ...one.reasons.map(reason => t(`customers.reasons.${reason}`)),
        ].join(' · ')}
      </span>
    </>
  )
}
