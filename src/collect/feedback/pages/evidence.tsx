import { Button, Table } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { Panel } from '../../../ui/page.tsx'
import type { FeedbackDetail } from '../schema.ts'
import classes from './detail.module.css'
import { Revisions } from './revisions.tsx'
import { Thread } from './thread.tsx'
import { useTopicLabel } from './vocabulary.tsx'

/** Everything that stands behind the reading and came with the piece. */
export function Evidence({ detail }: { detail: FeedbackDetail }) {
  const { t } = useTranslation()
  return (
    <>
      {detail.thread.length > 0 && <Thread detail={detail} />}
      {detail.questions.length > 0 && (
        <Panel title={t('feedback.questions')}>
          <ul className={classes.plain} lang={detail.language}>
            {detail.questions.map(question => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </Panel>
      )}
      {detail.clauses.length > 1 && <Clauses detail={detail} />}
      {detail.revisions.length > 0 && <Revisions detail={detail} />}
      <Facts detail={detail} />
    </>
  )
}

/** A very long text has thousands of parts. */
const MOST_CLAUSES = 40
const MORE_CLAUSES = 400

function Clauses({ detail }: { detail: FeedbackDetail }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const label = useTopicLabel()
  const [most, setMost] = useState(MOST_CLAUSES)
  const hidden = detail.clauses.length - most
  return (
    <Panel title={t('feedback.clauses')} lead={t('feedback.clausesLead')}>
      <ol className={classes.clauses}>
        {detail.clauses.slice(0, most).map((clause, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: clauses never move
          <li key={index} data-sentiment={clause.polarity}>
            <span className={classes.hidden}>{t(`feedback.sentiments.${clause.polarity}`)}</span>
            <span lang={detail.language} dir="auto">
              {clause.text}
            </span>
            {clause.topics.length > 0 && <small>{clause.topics.map(label).join(' · ')}</small>}
          </li>
        ))}
      </ol>
      {hidden > 0 && (
        <Button size="compact-sm" variant="subtle" mt="xs" onClick={() => setMost(most + MORE_CLAUSES)}>
          {t('feedback.moreClauses', { count: hidden, shown: number(hidden) })}
        </Button>
      )}
    </Panel>
  )
}

const NAMED = ['version', 'device', 'country', 'nativeId'] as const

function Facts({ detail }: { detail: FeedbackDetail }) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const rows: [string, string][] = [
    ...NAMED.flatMap((key): [string, string][] => (detail[key] ? [[t(`feedback.fact.${key}`), detail[key]]] : [])),
    ...(detail.editedAt ? [[t('feedback.fact.editedAt'), moment(detail.editedAt)] as [string, string]] : []),
    ...Object.entries(detail.attributes),
  ]
  if (rows.length === 0) return null
  return (
    <Panel title={t('feedback.facts')}>
      <Table verticalSpacing={6} horizontalSpacing={0} fz="sm" layout="fixed">
        <Table.Tbody>
          {rows.map(([name, value]) => (
            <Table.Tr key={name}>
              <Table.Th fw={500} c="dimmed" w="38%" className={classes.cell}>
                {name}
              </Table.Th>
              <Table.Td className={classes.cell}>{value}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Panel>
  )
}
