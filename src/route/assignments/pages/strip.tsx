import { ActionIcon, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { FeedbackItem } from '../../../collect/feedback/schema.ts'
import { ColorMark } from '../../../ui/color-mark.tsx'
import { useFormats } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icons.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { isUsualReason } from '../reasons.ts'
import { type History, historyQuery } from './data.ts'
import classes from './strip.module.css'

interface StripProps {
  item: FeedbackItem
  tags: readonly { id: string; name: string; color: string }[]
  onOwner: () => void
  onTag: () => void
  onTurn: () => void
  /** Asks why a piece needs nothing more. */
  onReason: () => void
}

/** Who looks after a piece, whether it is done, its tags, and what became of it so far. */
export function HandlingStrip({ item, tags, onOwner, onTag, onTurn, onReason }: StripProps) {
  const { t } = useTranslation()
  const { mayWrite } = useScope()
  const mine = tags.filter(tag => item.tags.includes(tag.id))
  if (item.ours) return null
  return (
    <section className={classes.strip} aria-label={t('handling.strip')} data-testid="handling">
      <Button
        size="compact-sm"
        variant="default"
        disabled={!mayWrite}
        leftSection={<Icon name="person" size={15} />}
        onClick={onOwner}
        data-testid="owner"
      >
        {item.owner === null ? t('handling.unassigned') : (item.owner.name ?? t('handling.formerMember'))}
      </Button>
      <Button
        size="compact-sm"
        variant={item.done ? 'light' : 'default'}
        color={item.done ? 'moss' : undefined}
        disabled={!mayWrite}
        leftSection={<Icon name="check" size={15} />}
        onClick={onTurn}
        aria-pressed={item.done}
        data-testid="done"
      >
        {item.done ? t('handling.done') : t('handling.markDone')}
      </Button>
      {mayWrite && !item.done && (
        <ActionIcon
          variant="default"
          size="md"
          className={classes.why}
          aria-label={t('handling.chooseReason')}
          title={t('handling.chooseReason')}
          onClick={onReason}
          data-testid="done-reason"
        >
          <Icon name="down" size={14} />
        </ActionIcon>
      )}
      {mine.map(tag => (
        <ColorMark key={tag.id} color={tag.color}>
          {tag.name}
        </ColorMark>
      ))}
      {mayWrite && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<Icon name="tag" size={15} />}
          onClick={onTag}
          data-testid="tag"
        >
          {t('handling.addTag')}
        </Button>
      )}
      <LastStep id={item.id} />
    </section>
  )
}

/** The last thing a member did, and on asking everything before it. */
function LastStep({ id }: { id: string }) {
  const { t } = useTranslation()
  const { data = [] } = useQuery(historyQuery(useScope(), id))
  const steps = data.filter(step => !step.undone)
  const [last] = steps
  if (last === undefined) return null
  return (
    <details className={classes.history} data-testid="handling-history">
      <summary>
        <Step step={last} />
      </summary>
      {steps.length > 1 && (
        <ol aria-label={t('handling.history')}>
          {steps.slice(1).map(step => (
            <li key={step.id}>
              <Step step={step} />
            </li>
          ))}
        </ol>
      )}
    </details>
  )
}

function Step({ step }: { step: History[number] }) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const by = step.by ?? t('handling.somebody')
  const verb = step.verb === 'assign' && step.owner === null ? 'release' : step.verb
  return (
    <>
      {t(`handling.step.${verb}`, { by, owner: step.owner, tag: step.tag })}
      {step.reason && ` (${isUsualReason(step.reason) ? t(`handling.reasons.${step.reason}`) : step.reason})`}
      {' · '}
      <time dateTime={step.at}>{moment(step.at)}</time>
    </>
  )
}
