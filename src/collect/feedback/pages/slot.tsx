import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FeedbackItem } from '../schema.ts'
import classes from './list.module.css'
import { Row } from './row.tsx'

export interface SlotProps {
  item: FeedbackItem
  index: number
  /** Pixels from the top of the list. */
  start: number
  href: string
  selected: boolean
  /** Null where the viewer may do nothing with pieces. */
  ticked: boolean | null
  /** Some piece is ticked, so all boxes show. */
  any: boolean
  onTick: (id: string, upTo: boolean) => void
  measure: (element: HTMLElement | null) => void
}

/** A piece's place in the list; drawn anew only when something of it changes, for j and k pass a whole screen of them. */
export const Slot = memo(function Slot({ item, index, start, ticked, any, onTick, measure, ...row }: SlotProps) {
  const { t } = useTranslation()
  return (
    <li ref={measure} data-index={index} className={classes.slot} style={{ transform: `translateY(${start}px)` }}>
      <Row item={item} {...row} />
      {ticked !== null && (
        <input
          type="checkbox"
          className={classes.tick}
          aria-label={t('feedback.select')}
          checked={ticked}
          data-any={any || undefined}
          onChange={event => onTick(item.id, (event.nativeEvent as MouseEvent).shiftKey)}
          data-testid="row-select"
        />
      )}
    </li>
  )
})
