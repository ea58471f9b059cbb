import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './corrections.module.css'
import type { Value } from './value-menu.tsx'

interface ValueRowProps {
  /** What the values are values of. */
  label: string
  values: readonly (Value & { mark?: ReactNode })[]
  value: string
  onChoose: (value: string) => void
  /** Stands after what is chosen. */
  hint?: ReactNode
  /** What else it may be. */
  more?: ReactNode
  testId: string
}

/** A part of a reading with everything it may be: one click says what it is. Those with a mark say their name only when chosen. */
export function ValueRow({ label, values, value, onChoose, hint, more, testId }: ValueRowProps) {
  const { t } = useTranslation()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out in a line everywhere
    <div
      role="group"
      aria-label={t('corrections.correct', { part: label })}
      className={classes.row}
      data-testid={testId}
    >
      {values.map(one => {
        const chosen = one.value === value
        const isNamed = chosen || one.mark === undefined
        return (
          <button
            key={one.value}
            type="button"
            className={classes.value}
            aria-pressed={chosen}
            aria-label={isNamed ? undefined : one.label}
            title={one.label}
            onClick={() => !chosen && onChoose(one.value)}
            data-testid={`${testId}-${one.value}`}
          >
            {one.mark}
            {isNamed && <span>{one.label}</span>}
            {chosen && hint}
          </button>
        )
      })}
      {more}
    </div>
  )
}
