import { Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icons.tsx'
import classes from './page.module.css'

export interface PageProps {
  title: string
  lead?: ReactNode
  actions?: ReactNode
  children: ReactNode
  /** Narrow for forms and reading, wide for boards. */
  measure?: 'reading' | 'board'
}

export function Page({ title, lead, actions, children, measure = 'board' }: PageProps) {
  return (
    <div className={classes.page} data-measure={measure}>
      <title>{`${title} · Earshot`}</title>
      <header className={classes.header}>
        <div>
          <Title order={1} className={classes.title}>
            {title}
          </Title>
          {lead && <div className={classes.lead}>{lead}</div>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  )
}

export interface PanelProps {
  title?: ReactNode
  lead?: ReactNode
  aside?: ReactNode
  children: ReactNode
  testId?: string
}

export function Panel({ title, lead, aside, children, testId }: PanelProps) {
  return (
    <section className={classes.panel} data-testid={testId}>
      {(title || aside) && (
        <div className={classes.panelHead}>
          <div>
            {title && (
              <Title order={2} className={classes.panelTitle}>
                {title}
              </Title>
            )}
            {lead && <div className={classes.panelLead}>{lead}</div>}
          </div>
          {aside}
        </div>
      )}
      {children}
    </section>
  )
}

export function Empty(props: { icon: IconName; title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <Stack align="center" gap="sm" className={classes.empty} data-testid="empty">
      <span className={classes.emptyIcon}>
        <Icon name={props.icon} size={28} />
      </span>
      <Text fw={600} size="lg" ta="center">
        {props.title}
      </Text>
      {props.children && (
        <Text c="dimmed" ta="center" maw="34rem">
          {props.children}
        </Text>
      )}
      {props.action}
    </Stack>
  )
}
