import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../ui/icons.tsx'
import { toast } from '../../../ui/toasts.tsx'
import { copyText } from './copy.ts'
import classes from './replies.module.css'
import { type Answering, useAnswering } from './use-answering.ts'

interface DeskActionsProps {
  text: string
  /** A place for a value stands open: nobody should get to read that. */
  isOpen: boolean
  answering: Answering
  children: ReactNode
}

export function DeskActions({ text, isOpen, answering, children }: DeskActionsProps) {
  const { t } = useTranslation()
  const given = useAnswering(answering)
  const isStopped = isOpen || text.trim() === ''
  const copy = async () => {
    const copied = await copyText(text)
    toast(copied ? { text: t('replies.copied') } : { text: t('replies.notCopied'), tone: 'bad' })
  }
  return (
    <div className={classes.actions}>
      <Button
        variant="default"
        leftSection={<Icon name="copy" size={16} />}
        disabled={isStopped}
        onClick={() => void copy()}
        data-testid="draft-copy"
      >
        {t('replies.copy')}
      </Button>
      <Button
        leftSection={<Icon name="check" size={16} />}
        loading={given.isPending}
        disabled={isStopped}
        onClick={() => given.mutate(text.trim())}
        data-testid="mark-answered"
      >
        {t('replies.markAnswered')}
      </Button>
      {children}
    </div>
  )
}
