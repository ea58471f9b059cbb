import { useTranslation } from 'react-i18next'
import classes from './detail.module.css'
import type { Span } from './marks.ts'

export interface DecidingSpan extends Span {
  text: string
  /** Whether the workspace's own ratings and corrections taught it. */
  learned: boolean
}

interface LearnedHereProps {
  deciding: readonly DecidingSpan[]
  /** Log-odds that no word gave. */
  lean: number
}

/** From which log-odds on the lean of a workspace is worth a word. */
const WORTH_A_WORD = 0.35

/** What of a reading was learned from this workspace; nothing where nothing was. */
export function LearnedHere({ deciding, lean }: LearnedHereProps) {
  const { t } = useTranslation()
  const phrases = deciding.filter(span => span.learned).map(span => t('learning.phrase', { phrase: span.text.trim() }))
  const leans = Math.abs(lean) >= WORTH_A_WORD
  if (phrases.length === 0 && !leans) return null
  return (
    <p className={classes.legend} data-testid="learned-here">
      {phrases.length > 0 && <span>{t('learning.taught', { phrases: phrases.join(t('learning.between')) })}</span>}
      {leans && <span>{t(lean > 0 ? 'learning.leans.content' : 'learning.leans.unhappy')}</span>}
    </p>
  )
}
