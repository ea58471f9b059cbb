import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import type { Answers, WordView } from '../schema.ts'
import classes from './checklist.module.css'
import { Statements } from './statements.tsx'

const LISTS = ['praise', 'complaints', 'asked'] as const

/** The words customers use when they praise, complain and ask; each opens what was said with it. */
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

function Words({ list }: { list: readonly WordView[] }) {
  const { number } = useFormats()
  const [open, setOpen] = useState<WordView | null>(null)
  return (
    <>
      <ul className={classes.words}>
        {list.map(word => (
          <li key={word.id}>
            <button
              type="button"
              className={classes.word}
              aria-expanded={open?.id === word.id}
              onClick={() => setOpen(open?.id === word.id ? null : word)}
              data-testid="checklist-word"
            >
              <span lang={word.language}>{word.phrase}</span> <small>{number(word.count)}</small>
            </button>
          </li>
        ))}
      </ul>
      {open !== null && <Statements key={open.id} group={open.id} language={open.language} />}
    </>
  )
}
