import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { AppLink } from '../../../ui/link.tsx'
import { Panel } from '../../../ui/page.tsx'
import { useScope } from '../../../ui/scope.tsx'
import type { Answers } from '../schema.ts'
import classes from './checklist.module.css'
import type { Asked } from './data.ts'
import { Divisions, Needs } from './divisions.tsx'
import { GroupList } from './group-list.tsx'
import { SiteAnswer } from './site-answer.tsx'
import { AskedFor } from './statements.tsx'
import { CustomersWords } from './words.tsx'

/** The six answers, and what was sent several times. */
export function AnswerPanels({ asked, answers }: { asked: Asked; answers: Answers }) {
  const { t } = useTranslation()
  const { groups, words, divisions, repeats } = answers
  const none = t('checklist.none')
  const panel = (answer: string) => ({ title: t(`checklist.answer.${answer}`), lead: t(`checklist.lead.${answer}`) })
  return (
    <AskedFor value={asked}>
      <div className={classes.answers} data-testid="checklist">
        <Panel {...panel('questions')}>
          <GroupList groups={groups.question} none={none} beside={group => <SiteAnswer group={group} />} />
        </Panel>
        <Panel {...panel('fears')}>
          <GroupList groups={groups.fear} none={none} />
          <h3 className={classes.subtitle}>{t('checklist.kinds.pain')}</h3>
          <GroupList groups={groups.pain} none={none} />
        </Panel>
        <Panel {...panel('segments')}>
          <Divisions divisions={divisions} />
        </Panel>
        <Panel {...panel('needs')}>
          <Needs divisions={divisions} />
          <h3 className={classes.subtitle}>{t('checklist.kinds.wish')}</h3>
          <GroupList groups={groups.wish} none={none} />
        </Panel>
        <Panel {...panel('words')}>
          <CustomersWords words={words} />
        </Panel>
        <Panel {...panel('benefits')}>
          <GroupList groups={groups.benefit} none={none} />
        </Panel>
        {repeats.length > 0 && (
          <Panel {...panel('repeats')}>
            <Repeats repeats={repeats} />
          </Panel>
        )}
      </div>
    </AskedFor>
  )
}

function Repeats({ repeats }: Pick<Answers, 'repeats'>) {
  const scope = useScope()
  const { number } = useFormats()
  return (
    <ol className={classes.groups}>
      {repeats.map(({ feedback, text, count }) => (
        <li key={feedback} className={classes.group}>
          <b className={classes.number}>{number(count)}</b>
          <AppLink href={scope.to(`/feedback/${feedback}`)} className={classes.quote}>
            {text}
          </AppLink>
        </li>
      ))}
    </ol>
  )
}
