import { Button } from '@mantine/core'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Failed, Lines } from '../../ui/loaded.tsx'
import { Empty } from '../../ui/page.tsx'
import { useGo } from '../../ui/url.ts'
import classes from './shell.module.css'

export function Waiting() {
  return (
    <div className={classes.waiting}>
      <Lines count={6} height={22} />
    </div>
  )
}

export function Stumbled({ error }: ErrorComponentProps) {
  const router = useRouter()
  return (
    <div className={classes.waiting}>
      <Failed error={error} retry={() => void router.invalidate()} />
    </div>
  )
}

export function Lost() {
  const { t } = useTranslation()
  const go = useGo()
  return (
    <Empty icon="help" title={t('app.lost')} action={<Button onClick={() => void go('/')}>{t('app.backHome')}</Button>}>
      {t('app.lostLead')}
    </Empty>
  )
}
