import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { createContext, useContext, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { AppLink } from '../../../ui/link.tsx'
import { Lines, Loaded } from '../../../ui/loaded.tsx'
import { useScope } from '../../../ui/scope.tsx'
import classes from './checklist.module.css'
import { type Asked, statementsQuery } from './data.ts'

/** What the checklist on the screen was filled from. */
export const AskedFor = createContext<Asked>({})

export interface Which {
  group: string
  language?: string
  dimension?: string
  part?: string
}

/** Opens what each piece of a group says, one line for each. */
export function AllStatements({ count, ...which }: Which & { count: number }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        className={classes.all}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        data-testid="checklist-all"
        data-off-paper
      >
        {open ? t('checklist.fewer') : t('checklist.all', { count, shown: number(count) })}
      </Button>
      {open && <Statements {...which} />}
    </>
  )
}

export function Statements({ language, ...which }: Which) {
  const { t } = useTranslation()
  const scope = useScope()
  const query = useQuery(statementsQuery(scope, { ...useContext(AskedFor), ...which }))
  return (
    <Loaded query={query}>
      {({ statements }) =>
        statements === null ? (
          <Lines />
        ) : statements.length === 0 ? (
          <p className={classes.none}>{t('checklist.gone')}</p>
        ) : (
          <ul className={classes.statements} lang={language} data-testid="checklist-statements">
            {statements.map(({ feedback, text }) => (
              <li key={feedback}>
                <AppLink href={scope.to(`/feedback/${feedback}`)} className={classes.quote}>
                  {text}
                </AppLink>
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  )
}
