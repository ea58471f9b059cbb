import { ActionIcon, Button, Chip } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icons.tsx'
import { useScope } from '../../../ui/scope.tsx'
import classes from './customers.module.css'
import { segmentsQuery } from './data.ts'

/** Everybody, or those of one segment; `onEdit` gets a segment's id, or an empty text for a new one. */
export function Segments(props: { chosen: string; onChoose: (id: string) => void; onEdit: (id: string) => void }) {
  const { t } = useTranslation()
  const { number } = useFormats()
  const scope = useScope()
  const { data } = useQuery(segmentsQuery(scope))
  return (
    <section className={classes.chips} aria-label={t('customers.segments')}>
      <Chip checked={props.chosen === ''} onChange={() => props.onChoose('')} size="sm">
        {t('customers.everybody')}
      </Chip>
      {(data ?? []).map(segment => (
        <Chip
          key={segment.id}
          checked={props.chosen === segment.id}
          onChange={() => props.onChoose(segment.id)}
          size="sm"
          data-testid="segment"
        >
          {`${segment.name} · ${number(segment.count)}`}
        </Chip>
      ))}
      {scope.mayWrite && props.chosen !== '' && (
        <ActionIcon
          variant="subtle"
          color="gray"
          onClick={() => props.onEdit(props.chosen)}
          aria-label={t('customers.editSegment')}
        >
          <Icon name="pen" size={15} />
        </ActionIcon>
      )}
      {scope.mayWrite && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<Icon name="plus" size={14} />}
          onClick={() => props.onEdit('')}
          data-testid="segment-new"
        >
          {t('customers.newSegment')}
        </Button>
      )}
    </section>
  )
}
