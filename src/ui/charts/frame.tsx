import { Button, Table } from '@mantine/core'
import { type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../icons.tsx'
import { Panel } from '../page.tsx'
import classes from './charts.module.css'
import type { FigureTable } from './table.ts'

interface Legend {
  label: string
  color: string
}

export interface ChartFrameProps {
  title: string
  /** Sentences under the title, one a line; they also describe the chart to those who listen. */
  lead?: readonly string[]
  legend?: readonly Legend[] | undefined
  controls?: ReactNode
  /** The same figures in words and numbers: first the head, then the rows. */
  table: FigureTable
  children: ReactNode
  testId: string
}

/** Around every chart: its name, what the colours mean, and the same figures as a table. */
export function ChartFrame({ title, lead, legend, controls, table, children, testId }: ChartFrameProps) {
  const { t } = useTranslation()
  const [asTable, setAsTable] = useState(false)
  const id = useId()
  return (
    <Panel
      title={<span id={id}>{title}</span>}
      lead={
        lead && (
          <div id={`${id}-lead`}>
            {lead.map(line => (
              <div key={line}>{line}</div>
            ))}
          </div>
        )
      }
      testId={testId}
      aside={
        <div className={classes.controls} data-off-paper>
          {controls}
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            onClick={() => setAsTable(before => !before)}
            aria-pressed={asTable}
            aria-label={t(asTable ? 'ui.asChart' : 'ui.asTable', { title })}
            title={t(asTable ? 'ui.asChart' : 'ui.asTable', { title })}
          >
            <Icon name={asTable ? 'overview' : 'table'} size={16} />
          </Button>
        </div>
      }
    >
      <figure className={classes.figure} aria-labelledby={id} aria-describedby={lead && `${id}-lead`}>
        {asTable ? <Figures {...table} /> : children}
        {!asTable && legend !== undefined && legend.length > 0 && (
          <figcaption className={classes.legend}>
            {legend.map(({ label, color }) => (
              <span key={label}>
                <i style={{ background: color }} aria-hidden="true" />
                {label}
              </span>
            ))}
          </figcaption>
        )}
      </figure>
    </Panel>
  )
}

function Figures({ head, rows }: FigureTable) {
  return (
    <div className={classes.table}>
      <Table fz="sm" verticalSpacing={5}>
        <Table.Thead>
          <Table.Tr>
            {head.map(name => (
              <Table.Th key={name}>{name}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(row => (
            <Table.Tr key={row.map(({ shown }) => shown).join('|')}>
              {row.map((cell, place) => (
                <Table.Td key={`${head[place]}`}>{cell.shown}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
