import { ScrollArea, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { faultText } from '../../../ui/i18n.ts'
import { useScope } from '../../../ui/scope.tsx'
import type { PreviewRow } from './data.ts'
import classes from './import.module.css'

const COLUMNS = ['rating', 'verbatim', 'author', 'saidAt', 'product'] as const

/** Ten rows as they will be stored. */
export function PreviewTable({ rows }: { rows: readonly PreviewRow[] }) {
  const { t } = useTranslation()
  if (rows.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('sources.noRows')}
      </Text>
    )
  }
  const shown = COLUMNS.filter(column => column === 'verbatim' || rows.some(row => row[column] !== null))
  return (
    <ScrollArea type="auto" className={classes.preview}>
      <Table verticalSpacing={6} fz="sm" miw={620} data-testid="import-preview">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={44}>{t('sources.row')}</Table.Th>
            {shown.map(column => (
              <Table.Th key={column}>{t(`sources.field.${column}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(row => (
            <Row key={row.row} row={row} shown={shown} />
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  )
}

function Row({ row, shown }: { row: PreviewRow; shown: readonly (typeof COLUMNS)[number][] }) {
  const { t } = useTranslation()
  const { day } = useFormats()
  const { zone } = useScope()
  if (row.problem) {
    return (
      <Table.Tr className={classes.rejected}>
        <Table.Td>{row.row}</Table.Td>
        <Table.Td colSpan={shown.length}>
          {row.problem.field ? `${row.problem.field}: ` : ''}
          {faultText('rejects', row.problem)}
        </Table.Td>
      </Table.Tr>
    )
  }
  const cells = {
    rating: row.rating ? `${row.rating.value} / ${row.rating.max}` : '',
    verbatim: [row.title, row.verbatim].filter(Boolean).join(' — '),
    author: row.author ?? '',
    saidAt: row.saidAt ? day(row.saidAt, zone) : t('feedback.undated'),
    product: row.product ?? '',
  }
  return (
    <Table.Tr>
      <Table.Td c="dimmed" className={classes.previewCell}>
        {row.row}
      </Table.Td>
      {shown.map(column => (
        <Table.Td
          key={column}
          className={column === 'verbatim' ? classes.previewWords : classes.previewCell}
          dir="auto"
        >
          {column === 'verbatim' ? (
            <div className={classes.clamped}>{cells.verbatim || <em>{t('feedback.ratingOnly')}</em>}</div>
          ) : (
            cells[column]
          )}
        </Table.Td>
      ))}
    </Table.Tr>
  )
}
