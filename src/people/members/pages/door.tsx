import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { Brand } from '../../../ui/brand.tsx'
import { LanguageMenu } from '../../../ui/language-menu.tsx'
import { SchemeToggle } from '../../../ui/scheme-toggle.tsx'
import classes from './door.module.css'

/** The quiet page before one is inside. */
export function Door({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <main className={classes.door}>
      <title>{`${title} · Earshot`}</title>
      <div className={classes.card}>
        <Brand />
        <div>
          <Title order={1} className={classes.title}>
            {title}
          </Title>
          <p className={classes.lead}>{lead}</p>
        </div>
        {children}
      </div>
      <div className={classes.foot}>
        <LanguageMenu />
        <SchemeToggle />
      </div>
    </main>
  )
}
