import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { Panel } from '../../../ui/page.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { toast } from '../../../ui/toasts.tsx'
import { useGo } from '../../../ui/url.ts'
import type { CustomerView } from '../schema.ts'
import classes from './customers.module.css'
import { changes } from './data.ts'
import { useChange } from './use-change.ts'

/** Matches that tie one handle to others of the person, as they hold now. */
const tiesOf = (customer: CustomerView, handle: string): string[] =>
  customer.matches
    .filter(it => it.undoneAt === null && it.verdict === 'same' && (it.one === handle || it.other === handle))
    .map(it => it.id)

/** What a person is known by, each part of which can be parted again, and how they came together. */
export function KnownBy({ customer }: { customer: CustomerView }) {
  const { t } = useTranslation()
  const scope = useScope()
  const go = useGo()
  const { moment } = useFormats()
  const turn = useChange(
    ({ matches, undone }: { matches: string[]; undone: boolean }) => changes(scope).turn(customer.id, matches, undone),
    (result, { matches, undone }) => {
      void go(scope.to(`/customers/${result.customer}`), { replace: true })
      if (undone)
        toast({
          text: t('customers.parted'),
          action: { label: t('ui.undo'), run: () => turn.mutate({ matches, undone: false }) },
        })
    },
  )
  return (
    <Panel title={t('customers.knownBy')} testId="known-by">
      <ul className={classes.rows}>
        {customer.handles.map(handle => (
          <li key={handle.id} className={classes.row}>
            <span className={classes.kind}>{t(`customers.kinds.${handle.kind}`)}</span>
            <span>{handle.kind === 'piece' ? (customer.name ?? '') : handle.key}</span>
            {handle.place !== '' && <span className={classes.note}>{handle.place}</span>}
            {scope.mayWrite && customer.handles.length > 1 && tiesOf(customer, handle.id).length > 0 ? (
              <Button
                size="compact-xs"
                variant="subtle"
                color="gray"
                onClick={() => turn.mutate({ matches: tiesOf(customer, handle.id), undone: true })}
                data-testid="part"
              >
                {t('customers.part')}
              </Button>
            ) : (
              <span />
            )}
          </li>
        ))}
      </ul>
      {customer.matches.some(it => it.origin === 'member') && (
        <ul className={classes.past}>
          {customer.matches
            .filter(it => it.origin === 'member')
            .map(it => (
              <li key={it.id}>
                {t(`customers.said.${it.undoneAt === null ? it.verdict : 'undone'}`, {
                  member: it.member ?? '–',
                  moment: moment(it.undoneAt ?? it.at),
                })}
              </li>
            ))}
        </ul>
      )}
    </Panel>
  )
}
