import { Alert, Button, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icons.tsx'
import { Failed, Lines } from '../../../ui/loaded.tsx'
import { Panel } from '../../../ui/page.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { toast } from '../../../ui/toasts.tsx'
import type { DraftView } from '../schema.ts'
import { copyText } from './copy.ts'
import { type Answerable, draftQuery } from './data.ts'
import { keepDraft, keptDraft } from './kept-draft.ts'
import { PointList } from './point-list.tsx'
import classes from './replies.module.css'
import { useAnswering } from './use-answering.ts'

type DraftDeskProps = Answerable & { onDone: () => void }

/** A draft in the reviewer's language, to change, copy to the place it belongs, and mark as given. */
export function DraftDesk(props: DraftDeskProps) {
  const { t } = useTranslation()
  const { language } = useFormats()
  const [variant, setVariant] = useState(0)
  const query = useQuery({ ...draftQuery(useScope(), props.feedback, variant), placeholderData: before => before })
  const lead = query.data ? t('replies.draftIn', { language: language(query.data.language) }) : ' '
  return (
    <Panel
      title={t('replies.draft')}
      lead={lead}
      testId="draft"
      aside={
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<Icon name="again" size={15} />}
          loading={query.isPlaceholderData}
          onClick={() => setVariant(number => number + 1)}
          data-testid="draft-again"
        >
          {t('replies.otherWording')}
        </Button>
      }
    >
      {query.isError && <Failed error={query.error} retry={() => void query.refetch()} />}
      {query.data ? (
        <Desk key={query.data.text} {...props} draft={query.data} />
      ) : (
        !query.isError && <Lines count={7} />
      )}
    </Panel>
  )
}

function Desk({ draft, feedback, onAnswered, onDone }: DraftDeskProps & { draft: DraftView }) {
  const { t } = useTranslation()
  const [text, setText] = useState(() => keptDraft(feedback, draft.text) ?? draft.text)
  const change = (next: string) => {
    setText(next)
    keepDraft(feedback, { base: draft.text, text: next })
  }
  const answering = useAnswering({ feedback, onAnswered, onDone })
  const tooLong = draft.limit !== null && text.length > draft.limit
  const copy = async () => {
    const copied = await copyText(text)
    toast(copied ? { text: t('replies.copied') } : { text: t('replies.notCopied'), tone: 'bad' })
  }
  return (
    <div className={classes.desk}>
      <div className={classes.paper}>
        {draft.fallback && (
          <Alert color="yellow" variant="light" p="xs">
            {t('replies.fallback')}
          </Alert>
        )}
        <Textarea
          aria-label={t('replies.draft')}
          lang={draft.language}
          dir="auto"
          autosize
          minRows={7}
          maxRows={22}
          value={text}
          onChange={event => change(event.currentTarget.value)}
          error={tooLong ? t('replies.tooLong') : undefined}
          styles={{ input: { lineHeight: 1.65, fontFamily: 'var(--faces)' } }}
          data-testid="draft-text"
        />
        <Length length={text.length} limit={draft.limit} />
        <div className={classes.actions}>
          <Button
            variant="default"
            leftSection={<Icon name="copy" size={16} />}
            onClick={() => void copy()}
            data-testid="draft-copy"
          >
            {t('replies.copy')}
          </Button>
          <Button
            leftSection={<Icon name="check" size={16} />}
            loading={answering.isPending}
            disabled={text.trim() === ''}
            onClick={() => answering.mutate(text.trim())}
            data-testid="mark-answered"
          >
            {t('replies.markAnswered')}
          </Button>
        </div>
      </div>
      <PointList list={draft.list} points={draft.points} edited={text !== draft.text} />
    </div>
  )
}

function Length({ length, limit }: { length: number; limit: number | null }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const shown = number(length)
  return (
    <p
      className={classes.length}
      data-over={(limit !== null && length > limit) || undefined}
      data-testid="draft-length"
    >
      {limit === null
        ? t('replies.length', { count: length, shown })
        : t('replies.lengthOf', { length: shown, limit: number(limit) })}
    </p>
  )
}
