import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { AppLink } from '../../../ui/link.tsx'
import { useScope } from '../../../ui/scope.tsx'
import type { Answers, WordsView } from '../schema.ts'
import classes from './checklist.module.css'

const LISTS = ['praise', 'complaints', 'asked'] as const

/** The words customers use when they praise, complain and ask; each finds the feedback that holds it. */
export function CustomersWords({ words }: { words: Answers['words'] }) {
  const { t } = useTranslation()
  return (
    <div className={classes.columns}>
      {LISTS.map(list => (
        <div key={list}>
          <h3 className={classes.subtitle}>{t(`checklist.words.${list}`)}</h3>
          {words[list].length === 0 ? (
            <p className={classes.none}>{t('checklist.tooFew')}</p>
          ) : (
            <Words list={words[list]} />
          )}
        </div>
      ))}
    </div>
  )
}

function Words({ list }: { list: readonly WordsView[] }) {
  const scope = useScope()
  const { number } = useFormats()
  return (
    <ul className={classes.words}>
      {list.map(({ phrase, language, count }) => (
        <li key={`${language} ${phrase}`}>
          <AppLink href={scope.to('/feedback', { q: phrase })} className={classes.word} data-testid="checklist-word">
            <span lang={language}>{phrase}</span> <small>{number(count)}</small>
          </AppLink>
        </li>
      ))}
    </ul>
  )
}
