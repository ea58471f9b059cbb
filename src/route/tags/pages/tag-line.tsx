import { ActionIcon, Button, Group, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ColorDot } from '../../../ui/color-mark.tsx'
import { useFormats } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icons.tsx'
import { Line } from '../../../ui/lines.tsx'
import { AppLink } from '../../../ui/link.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { SureButton } from '../../../ui/sure-button.tsx'
import type { TagUse, TagView } from '../schema.ts'
import { ColorChoice } from './color-choice.tsx'
import { MergeTag } from './merge-tag.tsx'
import classes from './tags.module.css'
import { useTagChanges } from './use-tag-changes.ts'

interface TagLineProps {
  tag: TagView
  /** Undefined until it is counted. */
  use: TagUse | undefined
  others: readonly TagView[]
}

/** One tag: what it is called, how much hangs on it, what can be done with it. */
export function TagLine({ tag, use, others }: TagLineProps) {
  const { t } = useTranslation()
  const { mayWrite, mayManage, to } = useScope()
  const [naming, setNaming] = useState(false)
  const { change, remove } = useTagChanges(tag)
  const reach = useReach(use)
  if (naming) return <Line testId="tag-line" name={<Rename tag={tag} onDone={() => setNaming(false)} />} />
  return (
    <Line
      testId="tag-line"
      name={
        <span className={classes.name}>
          {mayWrite ? (
            <ColorChoice color={tag.color} name={tag.name} onChoose={color => change({ color })} />
          ) : (
            <ColorDot color={tag.color} />
          )}
          {tag.name}
          {mayWrite && (
            <ActionIcon
              variant="subtle"
              color="gray"
              onClick={() => setNaming(true)}
              aria-label={t('tags.renameNamed', { name: tag.name })}
              data-testid="tag-rename"
            >
              <Icon name="pen" size={15} />
            </ActionIcon>
          )}
        </span>
      }
    >
      <AppLink
        href={to('/feedback', { tag: tag.id })}
        className={classes.reach}
        data-testid="tag-pieces"
        data-count={use?.pieces}
      >
        {reach}
      </AppLink>
      {mayManage && others.length > 1 && <MergeTag tag={tag} others={others} reach={reach} />}
      {mayWrite && (
        <SureButton
          label={t('tags.remove')}
          name={t('tags.removeNamed', { name: tag.name })}
          question={t('tags.removeQuestion', { name: tag.name, reach })}
          onSure={remove}
          testId="tag-remove"
        />
      )}
    </Line>
  )
}

/** Pieces, and saved views where there are some. */
function useReach(use: TagUse | undefined): string {
  const { t } = useTranslation()
  const { number } = useFormats()
  if (use === undefined) return '…'
  const pieces = t('tags.pieces', { count: use.pieces, shown: number(use.pieces) })
  return use.views === 0 ? pieces : `${pieces} · ${t('tags.views', { count: use.views, shown: number(use.views) })}`
}

function Rename({ tag, onDone }: { tag: TagView; onDone: () => void }) {
  const { t } = useTranslation()
  const [name, setName] = useState(tag.name)
  const { change } = useTagChanges(tag, onDone)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    change({ name: name.trim() })
  }
  return (
    <form onSubmit={submit}>
      <Group gap="xs">
        <TextInput
          size="sm"
          flex="1 1 12rem"
          autoFocus
          required
          maxLength={60}
          aria-label={t('tags.name')}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
          data-testid="tag-name"
        />
        <Button size="sm" type="submit" disabled={name.trim() === ''}>
          {t('ui.save')}
        </Button>
        <Button size="sm" variant="subtle" color="gray" onClick={onDone}>
          {t('ui.cancel')}
        </Button>
      </Group>
    </form>
  )
}
