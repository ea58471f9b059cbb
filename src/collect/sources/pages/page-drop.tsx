import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../ui/icons.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { useGo } from '../../../ui/url.ts'
import classes from './drop.module.css'
import { sendFiles } from './uploads.ts'

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

/** A file may be dropped anywhere on any screen. */
export function PageDrop() {
  const { t } = useTranslation()
  const scope = useScope()
  const go = useGo()
  const [over, setOver] = useState(false)
  useEffect(() => {
    if (!scope.mayWrite) return
    const enter = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setOver(false)
      sendFiles(scope, event.dataTransfer?.files ?? [])
      void go(scope.to('/import'))
    }
    const pairs = { dragenter: enter, dragover: enter, dragleave: leave, drop }
    for (const [name, listen] of Object.entries(pairs)) document.addEventListener(name as 'drop', listen)
    return () => {
      for (const [name, listen] of Object.entries(pairs)) document.removeEventListener(name as 'drop', listen)
    }
  }, [scope, go])
  if (!over) return null
  return (
    <div className={classes.veil} aria-hidden="true">
      <div className={classes.veilCard}>
        <Icon name="import" size={36} />
        {t('app.dropHere')}
      </div>
    </div>
  )
}
