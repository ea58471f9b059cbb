import { Button, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../ui/icons.tsx'
import type { Change } from '../insertion.ts'
import type { DraftView } from '../schema.ts'
import { type Remark, remedyFor } from './remark.ts'
import classes from './replies.module.css'

interface RemarkListProps {
  text: string
  draft: DraftView
  remarks: readonly Remark[]
  onShow: (start: number, end: number) => void
  onRemedy: (change: Change) => void
}

/** What to look at again: the words, why, and what one click can do about it. */
export function RemarkList({ text, draft, remarks, onShow, onRemedy }: RemarkListProps) {
  const { t } = useTranslation()
  if (remarks.length === 0) return null
  return (
    <section aria-label={t('replies.coach.remarks')} data-testid="draft-remarks">
      <strong>{t('replies.coach.remarks')}</strong>
      <ul className={classes.list}>
        {remarks.map(remark => (
          <li key={`${remark.kind}-${remark.start}`} data-testid={`remark-${remark.kind}`}>
            <Icon name="warn" size={15} />
            <span>
              {remark.words !== '' && (
                <UnstyledButton className={classes.words} onClick={() => onShow(remark.start, remark.end)}>
                  <q lang={draft.language}>{remark.words.slice(0, 60)}</q>
                  <span className={classes.hidden}>{t('replies.coach.show')}</span>
                </UnstyledButton>
              )}
              {t(`replies.coach.why.${remark.kind}`, { topic: remark.topic ?? '' })}
              <Remedy remark={remark} text={text} draft={draft} onRemedy={onRemedy} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

type RemedyProps = Pick<RemarkListProps, 'text' | 'draft' | 'onRemedy'> & { remark: Remark }

function Remedy({ remark, text, draft, onRemedy }: RemedyProps) {
  const { t } = useTranslation()
  const remedy = remedyFor(remark, text, draft)
  if (remedy === null) return null
  const { shown, ...change } = remedy
  return (
    <Button
      size="compact-xs"
      variant="light"
      className={classes.proposal}
      onClick={() => onRemedy(change)}
      data-testid={`remedy-${remark.kind}`}
    >
      {shown === '' ? t('replies.coach.takeOut') : <span lang={draft.language}>{shown}</span>}
    </Button>
  )
}
