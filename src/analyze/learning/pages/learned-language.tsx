import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { Line, LineList } from '../../../ui/lines.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { SureButton } from '../../../ui/sure-button.tsx'
import { useAction } from '../../../ui/use-action.ts'
import type { LearningView, LessonView } from '../schema.ts'
import { dropLesson } from './data.ts'
import classes from './learned.module.css'

interface LanguageProps {
  language: string
  /** The newest first. */
  lessons: LessonView[]
  needed: Pick<LearningView, 'fewestRated' | 'fewestCorrected'>
}

/** One language: what is gained now in plain words, before and after as bars, and every version. */
export function LearnedLanguage({ language, lessons, needed }: LanguageProps) {
  const { t } = useTranslation()
  const { language: nameOf } = useFormats()
  const held = lessons.find(lesson => lesson.held)
  const [newest] = lessons
  // Where there were too few pieces to try, there is no version.
  const tried = lessons.filter(lesson => lesson.measured > 0)
  return (
    <section data-testid={`learned-${language}`}>
      <h3>{nameOf(language)}</h3>
      {held ? <Gain lesson={held} /> : newest && <NotYet lesson={newest} needed={needed} />}
      {tried.length > 0 && (
        <LineList label={t('learning.versions', { language: nameOf(language) })}>
          {tried.map(lesson => (
            <Version key={lesson.id} lesson={lesson} />
          ))}
        </LineList>
      )}
    </section>
  )
}

const points = ({ base, learned }: LessonView): number => Math.round((learned.accuracy - base.accuracy) * 100)

function Gain({ lesson }: { lesson: LessonView }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const counts = { count: points(lesson), measured: number(lesson.measured) }
  return (
    <>
      <p data-testid="learned-gain">
        <strong>{points(lesson) > 0 ? t('learning.gain', counts) : t('learning.gainSmall', counts)}</strong>
      </p>
      <div className={classes.pair}>
        <Share label={t('learning.before')} share={lesson.base.accuracy} />
        <Share label={t('learning.after')} share={lesson.learned.accuracy} now />
      </div>
    </>
  )
}

function Share({ label, share, now = false }: { label: string; share: number; now?: boolean }) {
  const { t } = useTranslation()
  const { percent } = useFormats()
  return (
    <>
      <span>{label}</span>
      <span className={classes.track} aria-hidden="true">
        <span
          className={classes.bar}
          data-now={now || undefined}
          style={{ display: 'block', width: `${share * 100}%` }}
        />
      </span>
      <span>{t('learning.right', { share: percent(share) })}</span>
    </>
  )
}

function NotYet({ lesson, needed }: { lesson: LessonView; needed: LanguageProps['needed'] }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  if (lesson.dropped) return <p>{t('learning.asAtFirst')}</p>
  if (lesson.measured > 0)
    return <p data-testid="learned-left">{t('learning.left', { measured: number(lesson.measured) })}</p>
  return (
    <p data-testid="learned-few">
      {t('learning.few', {
        rated: number(lesson.ratings),
        ratings: needed.fewestRated,
        corrections: needed.fewestCorrected,
      })}
    </p>
  )
}

/** What became of a version. */
function stateOf({ held, dropped, kind }: LessonView) {
  if (held) return 'held'
  if (dropped) return 'dropped'
  return kind === null ? 'left' : 'replaced'
}

function Version({ lesson }: { lesson: LessonView }) {
  const { t } = useTranslation()
  const { moment, percent, number } = useFormats()
  const scope = useScope()
  const drop = useAction(() => dropLesson(scope, lesson.id), {
    said: t('learning.droppedNow'),
    refresh: [
      [scope.slug, 'learning'],
      [scope.slug, 'reread'],
    ],
  })
  const { base, learned, measured, dropped, ratings, corrections } = lesson
  const figures = { before: percent(base.macroF1), after: percent(learned.macroF1), measured: number(measured) }
  const by = dropped && t('learning.droppedBy', { by: dropped.by ?? t('audit.machine'), at: moment(dropped.at) })
  const facts = [
    ratings > 0 && t('learning.fromRatings', { count: ratings, shown: number(ratings) }),
    corrections > 0 && t('learning.fromCorrections', { count: corrections, shown: number(corrections) }),
    measured > 0 && t('learning.figures', figures),
    lesson.kind === 'prior' && t('learning.prior'),
    by,
  ]
  return (
    <Line
      name={`${moment(lesson.at)} · ${t(`learning.states.${stateOf(lesson)}`)}`}
      small={facts.filter(Boolean).join(' · ')}
      testId="lesson"
    >
      {lesson.held && scope.mayManage && (
        <SureButton
          label={t('learning.drop')}
          question={t('learning.dropSure')}
          onSure={() => drop.mutate(undefined)}
          busy={drop.isPending}
          testId="drop-lesson"
        />
      )}
    </Line>
  )
}
