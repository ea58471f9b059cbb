import { Menu, UnstyledButton, VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../ui/icons.tsx'
import classes from './corrections.module.css'

export interface Value {
  value: string
  label: string
}

interface ValueMenuProps {
  /** What the values are values of. */
  label: string
  values: readonly Value[]
  value: string
  onChoose: (value: string) => void
  /** What is shown of the value, and opens the menu. */
  children: ReactNode
  /** Further items. */
  more?: ReactNode
  testId: string
}

/** A part of a reading that can be corrected: a click shows what it may be, another says what it is. */
export function ValueMenu({ label, values, value, onChoose, children, more, testId }: ValueMenuProps) {
  const { t } = useTranslation()
  return (
    <Menu position="bottom-start" shadow="md">
      <Menu.Target>
        <UnstyledButton className={classes.part} data-testid={testId}>
          <VisuallyHidden>{t('corrections.correct', { part: label })}: </VisuallyHidden>
          {children}
          <Icon name="down" size={12} className={classes.hint} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        <Menu.Label>{t('corrections.correct', { part: label })}</Menu.Label>
        {values.map(one => (
          <Menu.Item
            key={one.value}
            onClick={() => one.value !== value && onChoose(one.value)}
            rightSection={one.value === value ? <Icon name="check" size={14} /> : null}
            data-testid={`${testId}-${one.value}`}
          >
            {one.label}
          </Menu.Item>
        ))}
        {more && <Menu.Divider />}
        {more}
      </Menu.Dropdown>
    </Menu>
  )
}
