import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { Panel } from '../../../ui/page.tsx'
import type { FeedbackDetail } from '../schema.ts'
import classes from './detail.module.css'
import { diffWords } from './diff.ts'
import { Rating } from './rating.tsx'

const fullText = (one: { title: string; verbatim: string }) =>
  one.title === '' ? one.verbatim : `${one.title}\n${one.verbatim}`

/** Each earlier wording against the one that took its place. */
export function Revisions({ detail }: { detail: FeedbackDetail }) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const ordered = [...detail.revisions].sort((a, b) => a.until.localeCompare(b.until))
  return (
    <Panel title={t('feedback.revisions')} lead={t('feedback.revisionsLead')} testId="revisions">
      <ol className={classes.revisions}>
        {ordered.map((revision, index) => {
          const next = ordered[index + 1] ?? detail
          return (
            <li key={revision.until}>
              <div className={classes.revisionHead}>
                <time dateTime={revision.until}>{t('feedback.changedOn', { moment: moment(revision.until) })}</time>
                {revision.rating && next.rating && revision.rating.value !== next.rating.value && (
                  <span>
                    <Rating rating={revision.rating} />
                    {' → '}
                    <Rating rating={next.rating} />
                  </span>
                )}
              </div>
              <p lang={detail.language} dir="auto" className={classes.words}>
                {diffWords(fullText(revision), fullText(next)).map((change, place) => {
                  const Tag = change.kind === 'added' ? 'ins' : change.kind === 'removed' ? 'del' : 'span'
                  // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a diff never move
                  return <Tag key={place}>{change.text}</Tag>
                })}
              </p>
            </li>
          )
        })}
      </ol>
    </Panel>
  )
}
