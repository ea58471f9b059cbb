import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../ui/icons.tsx'
import type { Point } from '../request.ts'
import type { DraftView } from '../schema.ts'
import classes from './replies.module.css'

interface PointListProps {
  draft: DraftView
  points: readonly Point[]
  onPropose: (id: string, sentence: string) => void
}

/** The five points of a good answer to praise, the seven to a complaint; for each that is missing a sentence to put in. */
export function PointList({ draft, points, onPropose }: PointListProps) {
  const { t } = useTranslation()
  const met = points.filter(point => point.met).length
  return (
    <section aria-label={t('replies.points')} data-testid="draft-points">
      <strong>{t(`replies.list.${draft.list}`, { met, all: points.length })}</strong>
      <ul className={classes.list}>
        {points.map(point => (
          <li key={point.id} data-met={point.met || undefined} data-testid={`point-${point.id}`}>
            <Icon name={point.met ? 'check' : 'close'} size={15} />
            <span>
              {t(`replies.point.${point.id}`, { defaultValue: point.id })}
              <span className={classes.hidden}>{point.met ? t('replies.met') : t('replies.notMet')}</span>
              {!point.met && <Proposal id={point.id} draft={draft} onPropose={onPropose} />}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Proposal({ id, draft, onPropose }: Omit<PointListProps, 'points'> & { id: string }) {
  const { t } = useTranslation()
  const [sentence] = draft.proposals[id] ?? []
  if (sentence === undefined)
    return id === 'contact' && draft.sheet.contacts.length === 0 ? <small>{t('replies.coach.noContact')}</small> : null
  return (
    <Button
      size="compact-xs"
      variant="light"
      className={classes.proposal}
      onClick={() => onPropose(id, sentence)}
      aria-label={t('replies.coach.put', { sentence })}
      data-testid={`propose-${id}`}
    >
      <span lang={draft.language}>{sentence}</span>
    </Button>
  )
}
