import { Button, Group, Notification, Text } from '@mantine/core'
import { useEffect, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './toasts.module.css'

export interface Toast {
  text: string
  tone?: 'good' | 'bad'
  action?: { label: string; run: () => void }
}

type Shown = Toast & { key: number }
let shown: Shown[] = []
let counter = 0
const listeners = new Set<() => void>()

const change = (next: Shown[]) => {
  shown = next
  for (const listener of listeners) listener()
}

/** Says something in the corner; what can be taken back carries an action and stays longer. */
export function toast(one: Toast): void {
  counter += 1
  change([...shown.slice(-2), { ...one, key: counter }])
}

const dismiss = (key: number) => change(shown.filter(one => one.key !== key))

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function Toasts() {
  const { t } = useTranslation()
  const list = useSyncExternalStore(subscribe, () => shown)
  return (
    <section className={classes.corner} aria-live="polite" aria-label={t('ui.notices')}>
      {list.map(one => (
        <OneToast key={one.key} toast={one} />
      ))}
    </section>
  )
}

function OneToast({ toast: one }: { toast: Shown }) {
  const { t } = useTranslation()
  const stay = one.action || one.tone === 'bad' ? 10_000 : 4500
  useEffect(() => {
    const timer = setTimeout(() => dismiss(one.key), stay)
    return () => clearTimeout(timer)
  }, [one.key, stay])
  const act = () => {
    one.action?.run()
    dismiss(one.key)
  }
  return (
    <Notification
      color={one.tone === 'bad' ? 'ember' : 'moss'}
      onClose={() => dismiss(one.key)}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
      className={classes.toast}
      data-testid="toast"
      withBorder
    >
      <Group justify="space-between" wrap="nowrap" gap="md">
        <Text size="sm">{one.text}</Text>
        {one.action && (
          <Button size="compact-sm" variant="light" onClick={act} data-testid="toast-action">
            {one.action.label}
          </Button>
        )}
      </Group>
    </Notification>
  )
}
