import { Button, Textarea } from '@mantine/core'
import { type KeyboardEvent, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { unlessComposing } from '../../../ui/keys.ts'
import { PersonMark } from '../../../ui/person-mark.tsx'
import type { Mentionable } from '../mention.ts'
import type { Note, Written } from './data.ts'
import classes from './notes.module.css'
import { useMentions } from './use-mentions.ts'

interface EditorProps {
  members: readonly Mentionable[]
  /** What stands there already. */
  first?: Pick<Note, 'text' | 'mentions'>
  label: string
  busy: boolean
  onKeep: (note: Written, done: () => void) => void
  onCancel?: () => void
}

/** Writes a note; after an “@” arrows and Enter choose a member, and nothing happens while a word is being composed. */
export function NoteEditor({ members, first, label, busy, onKeep, onCancel }: EditorProps) {
  const { t } = useTranslation()
  const listId = useId()
  const { text, mentions, type, look, choices, active, setActive, choose, dismiss, clear, field } = useMentions(
    members,
    first,
  )
  const keep = () => text.trim() !== '' && !busy && onKeep({ text, mentions }, clear)
  const last = choices.length - 1
  const onChoices: Record<string, () => void> = {
    ArrowDown: () => setActive(active === last ? 0 : active + 1),
    ArrowUp: () => setActive(active === 0 ? last : active - 1),
    Enter: () => choose(choices[active]),
    Tab: () => choose(choices[active]),
    Escape: dismiss,
  }
  const press = (event: KeyboardEvent) => {
    const isKeep = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
    const act = isKeep ? keep : last < 0 ? undefined : onChoices[event.key]
    if (act === undefined) return
    act()
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={classes.editor}>
      <Textarea
        ref={field}
        aria-label={label}
        placeholder={t('notes.hint')}
        value={text}
        onChange={event => type(event.currentTarget.value, event.currentTarget.selectionStart)}
        onSelect={event => look(event.currentTarget.selectionStart)}
        onKeyDown={unlessComposing(press)}
        onBlur={dismiss}
        maxLength={10_000}
        autosize
        minRows={2}
        maxRows={14}
        dir="auto"
        aria-autocomplete="list"
        aria-controls={choices.length > 0 ? listId : undefined}
        aria-activedescendant={choices.length > 0 ? `${listId}-${active}` : undefined}
        data-testid="note-text"
      />
      {choices.length > 0 && (
        <Choices id={listId} members={choices} active={active} onHover={setActive} onChoose={choose} />
      )}
      <div className={classes.foot}>
        <small>{t('notes.internal')}</small>
        {onCancel && (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={onCancel}>
            {t('ui.cancel')}
          </Button>
        )}
        <Button size="compact-sm" disabled={text.trim() === ''} loading={busy} onClick={keep} data-testid="note-keep">
          {t('notes.keep')}
        </Button>
      </div>
    </div>
  )
}

interface ChoicesProps {
  id: string
  members: readonly Mentionable[]
  active: number
  onHover: (index: number) => void
  onChoose: (member: Mentionable) => void
}

function Choices({ id, members, active, onHover, onChoose }: ChoicesProps) {
  const { t } = useTranslation()
  return (
    <div id={id} role="listbox" aria-label={t('notes.mention')} className={classes.choices}>
      {members.map((member, index) => (
        <div
          key={member.id}
          id={`${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          data-active={index === active || undefined}
          className={classes.choice}
          onMouseMove={() => onHover(index)}
          // Not on click: the text would lose its cursor first.
          onMouseDown={event => {
            event.preventDefault()
            onChoose(member)
          }}
          data-testid="mention-choice"
        >
          <PersonMark name={member.name} />
          <bdi>{member.name}</bdi>
        </div>
      ))}
    </div>
  )
}
