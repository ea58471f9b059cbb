import { Kbd, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { COMMAND_K } from '../../ui/keys.ts'
import classes from './shell.module.css'

const KEYS = [
  [COMMAND_K, 'palette'],
  ['j', 'next'],
  ['k', 'previous'],
  ['Enter', 'open'],
  ['r', 'reply'],
  ['e', 'finish'],
  ['Shift e', 'reason'],
  ['a', 'assign'],
  ['i', 'take'],
  ['t', 'tag'],
  ['1 – 4', 'sentiment'],
  ['x', 'select'],
  ['u', 'unread'],
  ['Shift u', 'readAll'],
  ['.', 'arrivals'],
  ['n', 'nextUnanswered'],
  ['g …', 'go'],
  ['/', 'search'],
  ['Esc', 'back'],
  ['?', 'help'],
] as const

export function KeySheet({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('app.keys')}
      centered
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <dl className={classes.keys} data-testid="key-sheet">
        {KEYS.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{t(`app.key.${meaning}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
