import { useTranslation } from 'react-i18next'
import { Icon } from '../../../ui/icons.tsx'
import type { DraftView } from '../schema.ts'
import classes from './replies.module.css'

interface PointListProps extends Pick<DraftView, 'list' | 'points'> {
  edited: boolean
}

/** The five points of a good answer to praise, the seven to a complaint. */
export function PointList({ list, points, edited }: PointListProps) {
  const { t } = useTranslation()
  const met = points.filter(point => point.met).length
  return (
    <aside className={classes.points} aria-label={t('replies.points')} data-testid="draft-points">
      <strong>{t(`replies.list.${list}`, { met, all: points.length })}</strong>
      <ul>
        {points.map(point => (
          <li key={point.id} data-met={point.met || undefined} data-testid={`point-${point.id}`}>
            <Icon name={point.met ? 'check' : 'close'} size={15} />
            <span>
              {t(`replies.point.${point.id}`, { defaultValue: point.id })}
              <span className={classes.hidden}>{point.met ? t('replies.met') : t('replies.notMet')}</span>
            </span>
          </li>
        ))}
      </ul>
      {edited && <small>{t('replies.checkedDraft')}</small>}
    </aside>
  )
}
