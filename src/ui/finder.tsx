import { Modal, TextInput } from '@mantine/core'
import { Fragment, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './finder.module.css'
import { Icon } from './icons.tsx'
import { unlessComposing } from './keys.ts'
import { type Named, rank } from './match.ts'

export interface Found extends Named {
  id: string
  hint?: string | undefined
  mark?: ReactNode
  checked?: boolean
  /** Stands above the first of its group. */
  group?: string | undefined
}

export interface FinderProps {
  title: string
  options: readonly Found[]
  onChoose: (id: string) => void
  onClose: () => void
  /** Offers what was typed as something new; called with the text. */
  create?: { label: (text: string) => string; make: (text: string) => void }
  /** Told of what is typed, by whoever has further options for it. */
  onText?: (text: string) => void
  placeholder?: string
  size?: 'md' | 'lg'
  testId: string
}

const CREATE = '+'
const MOST_SHOWN = 60

/** A dialog to find one thing in a list by typing: arrows move, Enter chooses. */
export function Finder(props: FinderProps) {
  const { title, options, onChoose, onClose, create, onText, placeholder, size = 'md', testId } = props
  useFocusBack()
  const { t } = useTranslation()
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
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={size}
      yOffset="12dvh"
      padding="sm"
      closeButtonProps={{ 'aria-label': t('ui.close') }}
      data-testid={testId}
    >
      <TextInput
        value={text}
        onChange={event => {
          setText(event.currentTarget.value)
          setActive(0)
          onText?.(event.currentTarget.value)
        }}
        onKeyDown={unlessComposing(move)}
        role="combobox"
        aria-expanded={shown.length > 0}
        aria-autocomplete="list"
        aria-label={title}
        aria-controls={shown.length > 0 ? listId : undefined}
        aria-activedescendant={shown[active] && `${listId}-${active}`}
        leftSection={<Icon name="search" size={16} />}
        placeholder={placeholder}
        autoComplete="off"
        data-autofocus
        mt={4}
        data-testid={`${testId}-text`}
      />
      <Options id={listId} title={title} shown={shown} active={active} onHover={setActive} onChoose={choose} />
    </Modal>
  )
}

/** What had the focus before has it again, unless something else took it. */
function useFocusBack() {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (before instanceof HTMLElement) setTimeout(() => document.activeElement === document.body && before.focus())
    },
    [before],
  )
}

function offer(options: readonly Found[], text: string, create: FinderProps['create']): Found[] {
  const wanted = text.trim().toLocaleLowerCase()
  const found = rank(options, text).slice(0, MOST_SHOWN)
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
  if (shown.length === 0)
    return (
      <p className={classes.none} role="status">
        {t('ui.nothingFound')}
      </p>
    )
  return (
    <div id={id} role="listbox" aria-label={title} className={classes.list}>
      {shown.map((one, index) => (
        <Fragment key={one.id}>
          {one.group !== undefined && one.group !== shown[index - 1]?.group && (
            <div className={classes.group} role="presentation">
              {one.group}
            </div>
          )}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field above */}
          <div
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
            data-id={one.id}
          >
            {one.mark}
            <span className={classes.label}>{one.label}</span>
            {one.hint && <span className={classes.hint}>{one.hint}</span>}
            {one.checked && <Icon name="check" size={16} />}
          </div>
        </Fragment>
      ))}
    </div>
  )
}
