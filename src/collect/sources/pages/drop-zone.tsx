import { Button } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../ui/icons.tsx'
import { useScope } from '../../../ui/scope.tsx'
import classes from './drop.module.css'
import { sendFiles } from './uploads.ts'

const KINDS = '.csv,.tsv,.txt,.xlsx,.json,.jsonl,.ndjson,.zip,.gz'

export interface DropZoneProps {
  onChosen?: () => void
  compact?: boolean
}

/** The drop itself is caught by the whole page; here is the button for those who would rather choose. */
export function DropZone({ onChosen, compact = false }: DropZoneProps) {
  const { t } = useTranslation()
  const scope = useScope()
  const input = useRef<HTMLInputElement>(null)
  const choose = (files: FileList | null) => {
    if (files === null || files.length === 0) return
    sendFiles(scope, [...files])
    onChosen?.()
  }
  return (
    <div className={classes.zone} data-compact={compact || undefined}>
      <span className={classes.zoneIcon}>
        <Icon name="import" size={30} />
      </span>
      <div className={classes.zoneWords}>
        <strong>{t('sources.drop')}</strong>
        <span>{t('sources.dropKinds')}</span>
      </div>
      <Button
        onClick={() => input.current?.click()}
        leftSection={<Icon name="file" size={16} />}
        data-testid="dropzone-button"
      >
        {t('sources.choose')}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={KINDS}
        aria-label={t('sources.choose')}
        onChange={event => {
          choose(event.currentTarget.files)
          event.currentTarget.value = ''
        }}
        data-testid="dropzone-input"
      />
    </div>
  )
}
