import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { errorText } from '../../../ui/i18n.ts'
import { Failed } from '../../../ui/loaded.tsx'
import { Panel } from '../../../ui/page.tsx'
import { PersonMark } from '../../../ui/person-mark.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { toast } from '../../../ui/toasts.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { type Mentionable, mentionRuns } from '../mention.ts'
import { type Note, noteCalls, notesQuery, type Written } from './data.ts'
import { NoteEditor } from './note-editor.tsx'
import classes from './notes.module.css'

interface NotesProps {
  feedback: string
  members: readonly Mentionable[]
  me: string
}

/** What members note on a piece for each other; customers never see it. */
export function Notes({ feedback, members, me }: NotesProps) {
  const { t } = useTranslation()
  const scope = useScope()
  const query = useQuery(notesQuery(scope, feedback))
  const write = useAction((note: Written) => noteCalls(scope, feedback).write(note), {
    refresh: [notesQuery(scope, feedback).queryKey],
  })
  if (!scope.mayWrite && query.data?.length === 0) return null
  return (
    <Panel title={t('notes.title')} testId="notes">
      {query.isError && <Failed error={query.error} retry={() => void query.refetch()} />}
      <ol className={classes.list}>
        {query.data?.map(note => (
          <OneNote key={note.id} note={note} feedback={feedback} members={members} me={me} />
        ))}
      </ol>
      {scope.mayWrite && (
        <NoteEditor
          members={members}
          label={t('notes.write')}
          busy={write.isPending}
          onKeep={(note, done) => write.mutate(note, { onSuccess: done })}
        />
      )}
    </Panel>
  )
}

function OneNote({ note, feedback, members, me }: NotesProps & { note: Note }) {
  const { t } = useTranslation()
  const { moment, ago } = useFormats()
  const scope = useScope()
  const refresh = [notesQuery(scope, feedback).queryKey]
  const calls = noteCalls(scope, feedback)
  const [editing, setEditing] = useState(false)
  const change = useAction((next: Written) => calls.change(note.id, { ...next, version: note.version }), {
    refresh,
    onDone: () => setEditing(false),
  })
  const back = useAction(() => calls.bringBack(note.id), { refresh })
  const remove = useAction(() => calls.remove(note.id), {
    refresh,
    onDone: () =>
      toast({ text: t('notes.deleted'), action: { label: t('ui.undo'), run: () => back.mutate(undefined) } }),
  })
  const by = note.by?.name ?? t('notes.formerMember')
  return (
    <li className={classes.note} data-testid="note">
      <PersonMark name={by} />
      <div className={classes.head}>
        <strong>
          <bdi>{by}</bdi>
        </strong>
        <time dateTime={note.at} title={moment(note.at)}>
          {ago(note.at)}
        </time>
        {note.changedAt && <small title={moment(note.changedAt)}>{t('notes.changed')}</small>}
        {note.by?.id === me && scope.mayWrite && !editing && (
          <span className={classes.acts}>
            <Button size="compact-xs" variant="subtle" onClick={() => setEditing(true)} data-testid="note-edit">
              {t('ui.edit')}
            </Button>
            <Button
              size="compact-xs"
              variant="subtle"
              color="ember"
              onClick={() => remove.mutate(undefined)}
              data-testid="note-delete"
            >
              {t('notes.delete')}
            </Button>
          </span>
        )}
      </div>
      <div className={classes.text}>
        {editing ? (
          <>
            <NoteEditor
              members={members}
              first={note}
              label={t('notes.edit')}
              busy={change.isPending}
              onKeep={next => change.mutate(next)}
              onCancel={() => setEditing(false)}
            />
            {change.isError && <p role="alert">{errorText(change.error)}</p>}
          </>
        ) : (
          <p dir="auto" style={{ margin: 0 }}>
            <NoteText note={note} />
          </p>
        )}
      </div>
    </li>
  )
}

const NoteText = ({ note }: { note: Note }) =>
  mentionRuns(
    note.text,
    note.mentions.map(one => one.called),
  ).map((run, index) =>
    run.isMention ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a text never move
      <span key={index} className={classes.mention}>
        <bdi>{run.text}</bdi>
      </span>
    ) : (
      run.text
    ),
  )
