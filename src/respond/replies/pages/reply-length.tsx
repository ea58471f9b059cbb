import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icons.tsx'
import { lengthIn } from '../limits.ts'
import type { DraftView } from '../schema.ts'
import classes from './replies.module.css'

interface ReplyLengthProps {
  text: string
  limit: DraftView['sheet']['limit']
  canUndo: boolean
  onUndo: () => void
}

/** How long the reply is, as its place counts, and the way back from the last click. */
export function ReplyLength({ text, limit, canUndo, onUndo }: ReplyLengthProps) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const length = lengthIn(text, limit?.unit ?? 'char')
  const shown = number(length)
  const isOver = limit !== null && length > limit.n
  const words = () => {
    if (limit === null) return t('replies.length', { count: length, shown })
    const sizes = { length: shown, limit: number(limit.n) }
    return limit.unit === 'byte' ? t('replies.bytesOf', sizes) : t('replies.lengthOf', sizes)
  }
  return (
    <div className={classes.below}>
      <p className={classes.length} data-over={isOver || undefined} data-testid="draft-length">
        {words()} {isOver && t('replies.tooLong')}
      </p>
      {canUndo && (
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<Icon name="undo" size={14} />}
          onClick={onUndo}
          data-testid="draft-undo"
        >
          {t('ui.undo')}
        </Button>
      )}
    </div>
  )
}
