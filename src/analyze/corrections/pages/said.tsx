import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { useScope } from '../../../ui/scope.tsx'
import classes from './corrections.module.css'
import { correctionsQuery, type Said } from './data.ts'
import { useCorrectionWords } from './words.ts'

interface SaidProps {
  feedback: string
  topicName: (id: string) => string
  onUndo: (id: string) => void
}

/** How often the reading of a piece was corrected and by whom; on asking, each correction with a way back. */
export function CorrectionsSaid({ feedback, topicName, onUndo }: SaidProps) {
  const { t } = useTranslation()
  const scope = useScope()
  const { data = [] } = useQuery(correctionsQuery(scope, feedback))
  const { members } = useCorrectionWords(topicName)
  if (data.length === 0) return null
  const holding = data.filter(one => !one.undone)
  const count = holding.length
  return (
    <details className={classes.said} data-testid="corrections" data-count={count}>
      <summary>
        {count === 0 ? t('corrections.allUndone') : t('corrections.count', { count, by: members(holding) })}
      </summary>
      <ul aria-label={t('corrections.history')}>
        {data.map(one => (
          <One key={one.id} said={one} topicName={topicName} onUndo={scope.mayWrite ? onUndo : null} />
        ))}
      </ul>
    </details>
  )
}

interface OneProps {
  said: Said
  topicName: (id: string) => string
  onUndo: ((id: string) => void) | null
}

function One({ said, topicName, onUndo }: OneProps) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const { change } = useCorrectionWords(topicName)
  return (
    <li data-undone={said.undone || undefined} data-testid="correction">
      <span>{change(said)}</span>
      <small>
        {said.by ?? t('corrections.somebody')} · <time dateTime={said.at}>{moment(said.at)}</time>
        {said.undone && ` · ${t('corrections.undone')}`}
      </small>
      {onUndo && !said.undone && (
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => onUndo(said.id)}
          aria-label={t('corrections.undoNamed', { change: change(said) })}
          data-testid="correction-undo"
        >
          {t('ui.undo')}
        </Button>
      )}
    </li>
  )
}
