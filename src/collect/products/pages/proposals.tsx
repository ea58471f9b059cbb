import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { Panel } from '../../../ui/page.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { changes, type Proposal, proposalsQuery } from './data.ts'
import classes from './products.module.css'
import { useChange } from './use-change.ts'

const FEW = 4

const keyOf = (proposal: Proposal) => proposal.products.map(product => product.id).join('+')

/** The system proposes, a person decides. */
export function Proposals() {
  const { t } = useTranslation()
  const { percent } = useFormats()
  const scope = useScope()
  const { data } = useQuery(proposalsQuery(scope))
  const [declined, setDeclined] = useState<string[]>([])
  const join = useChange(changes(scope).join, t('products.joined'))
  const open = (data ?? []).filter(proposal => !declined.includes(keyOf(proposal)))
  const [all, setAll] = useState(false)
  if (open.length === 0) return null
  return (
    <Panel title={t('products.proposals')} lead={t('products.proposalsLead')} testId="product-proposals">
      <ul className={classes.list}>
        {open.slice(0, all ? open.length : FEW).map(proposal => {
          const [first, ...others] = proposal.products
          if (first === undefined) return null
          return (
            <li key={keyOf(proposal)} className={classes.proposal}>
              <span>
                {proposal.products.map(product => product.name).join(' + ')}
                <small>{t('products.likeness', { share: percent(proposal.likeness) })}</small>
              </span>
              <span className={classes.buttons}>
                <Button
                  size="compact-sm"
                  variant="light"
                  loading={join.isPending}
                  onClick={() => join.mutate({ id: first.id, others: others.map(other => other.id) })}
                  data-testid="product-join"
                >
                  {t('products.join')}
                </Button>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="gray"
                  onClick={() => setDeclined(before => [...before, keyOf(proposal)])}
                >
                  {t('products.notSame')}
                </Button>
              </span>
            </li>
          )
        })}
      </ul>
      {open.length > FEW && !all && (
        <Button size="compact-sm" variant="subtle" mt="xs" onClick={() => setAll(true)}>
          {t('products.moreProposals', { count: open.length - FEW })}
        </Button>
      )}
    </Panel>
  )
}
