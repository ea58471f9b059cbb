import { Modal, TextInput } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './finder.module.css'
import { Icon } from './icons.tsx'
import { unlessComposing } from './keys.ts'

export interface Found {
  id: string
  label: string
  hint?: string | undefined
  mark?: ReactNode
  checked?: boolean
}

export interface FinderProps {
  title: string
  options: readonly Found[]
  onChoose: (id: string) => void
  onClose: () => void
  /** Offers what was typed as something new; called with the text. */
  create?: { label: (text: string) => string; make: (text: string) => void }
  testId: string
}

const CREATE = '+'

/** A dialog to find one thing in a list by typing: arrows move, Enter chooses. */
export function Finder({ title, options, onChoose, onClose, create, testId }: FinderProps) {
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const shown = offer(options, text, create)
  const choose = (one: Found | undefined) => {
    if (one === undefined) return
    if (one.id === CREATE) create?.make(text.trim())
    else onChoose(one.id)
  }
  const listId = useId()
  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) setActive(here => Math.max(0, Math.min(shown.length - 1, here + step)))
    else if (event.key === 'Enter') choose(shown[active])
    else return
    event.preventDefault()
  }
  return (
    <Modal opened onClose={onClose} title={title} size="md" yOffset="12dvh" padding="sm" data-testid={testId}>
      <TextInput
        value={text}
        onChange={event => {
          setText(event.currentTarget.value)
          setActive(0)
        }}
        onKeyDown={unlessComposing(move)}
        role="combobox"
        aria-expanded
        aria-label={title}
        aria-controls={listId}
        aria-activedescendant={shown[active] && `${listId}-${active}`}
        leftSection={<Icon name="search" size={16} />}
        data-autofocus
        data-testid={`${testId}-text`}
      />
      <Options id={listId} title={title} shown={shown} active={active} onHover={setActive} onChoose={choose} />
    </Modal>
  )
}

function offer(options: readonly Found[], text: string, create: FinderProps['create']): Found[] {
  const wanted = text.trim().toLocaleLowerCase()
  const found = options.filter(one => one.label.toLocaleLowerCase().includes(wanted))
  const named = options.some(one => one.label.toLocaleLowerCase() === wanted)
  if (create === undefined || wanted === '' || named) return found
  return [...found, { id: CREATE, label: create.label(text.trim()), mark: <Icon name="plus" size={16} /> }]
}

interface OptionsProps {
  id: string
  title: string
  shown: Found[]
  active: number
  onHover: (index: number) => void
  onChoose: (one: Found) => void
}

function Options({ id, title, shown, active, onHover, onChoose }: OptionsProps) {
  const { t } = useTranslation()
  const here = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the option in view follows the arrows
  useEffect(() => {
    here.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  if (shown.length === 0) return <p className={classes.none}>{t('ui.nothingFound')}</p>
  return (
    <div id={id} role="listbox" aria-label={title} className={classes.list}>
      {shown.map((one, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field above
        <div
          key={one.id}
          id={`${id}-${index}`}
          ref={index === active ? here : undefined}
          role="option"
          tabIndex={-1}
          aria-selected={one.checked ?? index === active}
          data-active={index === active || undefined}
          className={classes.option}
          onMouseMove={() => onHover(index)}
          onClick={() => onChoose(one)}
          data-testid="option"
        >
          {one.mark}
          <span className={classes.label}>{one.label}</span>
          {one.hint && <span className={classes.hint}>{one.hint}</span>}
          {one.checked && <Icon name="check" size={16} />}
        </div>
      ))}
    </div>
  )
}
