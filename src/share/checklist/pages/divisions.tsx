import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { AppLink } from '../../../ui/link.tsx'
import { useScope } from '../../../ui/scope.tsx'
import type { DivisionView } from '../schema.ts'
import classes from './checklist.module.css'
import { AllStatements } from './statements.tsx'

/** From here a difference is clear, and from there strong (Cohen's rule of thumb for tables of this size). */
const CLEAR = 0.1
const STRONG = 0.2
const OWN = 'attribute:'

/** Names of divisions and their parts in the viewer's language. */
export function useDivisionWords() {
  const { t } = useTranslation()
  const { language } = useFormats()
  return {
    division: (dimension: string) =>
      dimension.startsWith(OWN) ? dimension.slice(OWN.length) : t(`checklist.dimension.${dimension}`),
    part: (dimension: string, { key, name }: DivisionView['parts'][number]) => {
      if (dimension === 'language') return language(key)
      return dimension === 'rating' ? t(`checklist.rating.${key}`) : (name ?? key)
    },
    difference: (value: number) =>
      t(`checklist.difference.${value >= STRONG ? 'strong' : value >= CLEAR ? 'clear' : 'slight'}`),
  }
}

/** How customers may be divided, what divides them most first. */
export function Divisions({ divisions }: { divisions: readonly DivisionView[] }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const words = useDivisionWords()
  if (divisions.length === 0) return <p className={classes.none}>{t('checklist.noDivision')}</p>
  return (
    <ol className={classes.divisions}>
      {divisions.map(division => (
        <li key={division.dimension}>
          <b>{words.division(division.dimension)}</b> <small>{words.difference(division.difference)}</small>
          <div className={classes.parts}>
            {division.parts.map(part => (
              <span key={part.key}>
                {words.part(division.dimension, part)} <small>{number(part.count)}</small>
              </span>
            ))}
          </div>
        </li>
      ))}
    </ol>
  )
}

/** What each part of the first divisions needs more than the others. */
export function Needs({ divisions }: { divisions: readonly DivisionView[] }) {
  const words = useDivisionWords()
  return divisions.slice(0, 2).map(({ dimension, parts }) => (
    <div key={dimension} className={classes.needs}>
      <h3 className={classes.subtitle}>{words.division(dimension)}</h3>
      <dl>
        {parts
          .filter(({ needs }) => needs.length > 0)
          .map(part => (
            <div key={part.key} className={classes.part}>
              <dt>{words.part(dimension, part)}</dt>
              {part.needs.map(need => (
                <Need key={need.group} need={need} where={{ dimension, part: part.key }} />
              ))}
            </div>
          ))}
      </dl>
    </div>
  ))
}

type Wanted = DivisionView['parts'][number]['needs'][number]

function Need({ need, where }: { need: Wanted; where: { dimension: string; part: string } }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const scope = useScope()
  const { kind, group, heading, text, feedback, count } = need
  return (
    <dd>
      <b className={classes.number}>{number(count)}</b>
      <div className={classes.said}>
        {heading !== null && <b className={classes.heading}>{heading}</b>} <small>{t(`checklist.kind.${kind}`)}</small>
        <AppLink href={scope.to(`/feedback/${feedback}`)} className={classes.quote}>
          {text}
        </AppLink>
        <div className={classes.aside}>
          <AllStatements group={group} count={count} {...where} />
        </div>
      </div>
    </dd>
  )
}
