import { ActionIcon, Autocomplete, Button, Group, Select, TagsInput, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../ui/api.ts'
import { useFormats } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icons.tsx'
import { Panel } from '../../../ui/page.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { toast } from '../../../ui/toasts.tsx'
import type { Condition } from '../schema.ts'
import classes from './customers.module.css'
import { type AttributeChoice, attributesQuery, changes, type Segment } from './data.ts'
import { useChange } from './use-change.ts'

type Draft = Condition & { key: number }
let keys = 0
const blank = (): Draft => ({ key: ++keys, attribute: '', values: [], not: false })

/** Who belongs to a segment; how many that are is said while it is written. */
export function SegmentEditor({ segment, onDone }: { segment: Segment | null; onDone: (id: string | null) => void }) {
  const { t } = useTranslation()
  const scope = useScope()
  const { number } = useFormats()
  const [name, setName] = useState(segment?.name ?? '')
  const [drafts, setDrafts] = useState<Draft[]>(
    segment === null ? [blank()] : segment.conditions.map(condition => ({ ...condition, key: ++keys })),
  )
  const conditions = drafts.filter(draft => draft.attribute.trim() !== '').map(({ key: _, ...rest }) => rest)
  const [asked] = useDebouncedValue(conditions, 300)
  const { data: attributes } = useQuery(attributesQuery(scope))
  const { data: counted } = useQuery({
    queryKey: [scope.slug, 'customers', 'segment-count', asked],
    queryFn: () => api.post<{ count: number }>(scope.at('/segments/count'), { conditions: asked }),
    enabled: asked.length > 0,
  })
  const keep = useChange(
    () => changes(scope).keepSegment(segment?.id ?? null, { name: name.trim(), conditions }),
    ({ id }) => onDone(id),
  )
  const drop = useChange(
    () => changes(scope).dropSegment(segment?.id ?? ''),
    () => {
      onDone('')
      if (segment === null) return
      const again = () =>
        void changes(scope)
          .keepSegment(null, segment)
          .then(() => onDone(null))
      toast({ text: t('customers.segmentGone', { name: segment.name }), action: { label: t('ui.undo'), run: again } })
    },
  )
  const change = (next: Draft) => setDrafts(before => before.map(draft => (draft.key === next.key ? next : draft)))
  return (
    <Panel title={segment === null ? t('customers.newSegment') : t('customers.editSegment')} testId="segment-editor">
      <div className={classes.conditions}>
        <TextInput
          label={t('customers.segmentName')}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
          maxLength={80}
          data-testid="segment-name"
        />
        {drafts.map(draft => (
          <ConditionLine
            key={draft.key}
            draft={draft}
            choices={attributes ?? []}
            onChange={change}
            onRemove={() => setDrafts(before => before.filter(one => one.key !== draft.key))}
          />
        ))}
        <Group justify="space-between">
          <Button size="compact-sm" variant="subtle" onClick={() => setDrafts(before => [...before, blank()])}>
            {t('customers.addCondition')}
          </Button>
          {counted && asked.length > 0 && (
            <span className={classes.note} role="status">
              {t('customers.count', { count: counted.count, shown: number(counted.count) })}
            </span>
          )}
        </Group>
        <Group>
          <Button
            disabled={name.trim() === '' || conditions.length === 0}
            loading={keep.isPending}
            onClick={() => keep.mutate(undefined)}
            data-testid="segment-keep"
          >
            {t('customers.keepSegment')}
          </Button>
          <Button variant="default" onClick={() => onDone(null)}>
            {t('ui.cancel')}
          </Button>
          {segment !== null && (
            <Button variant="subtle" color="ember" ml="auto" onClick={() => drop.mutate(undefined)}>
              {t('customers.dropSegment')}
            </Button>
          )}
        </Group>
      </div>
    </Panel>
  )
}

const HOWS = ['is', 'isNot', 'known', 'unknown'] as const

function ConditionLine(props: {
  draft: Draft
  choices: AttributeChoice[]
  onChange: (draft: Draft) => void
  onRemove: () => void
}) {
  const { t } = useTranslation()
  const { draft, choices, onChange } = props
  const [open, setOpen] = useState(draft.values.length > 0 || draft.attribute === '')
  const how = open ? (draft.not ? 'isNot' : 'is') : draft.not ? 'unknown' : 'known'
  const values = choices.find(choice => choice.name === draft.attribute)?.values ?? []
  const chooseHow = (next: string | null) => {
    const wantsValues = next === 'is' || next === 'isNot'
    setOpen(wantsValues)
    onChange({ ...draft, not: next === 'isNot' || next === 'unknown', values: wantsValues ? draft.values : [] })
  }
  return (
    <div className={classes.condition}>
      <Autocomplete
        aria-label={t('customers.attribute')}
        placeholder={t('customers.attribute')}
        data={choices.map(choice => choice.name)}
        value={draft.attribute}
        onChange={attribute => onChange({ ...draft, attribute })}
        maxLength={80}
        data-testid="condition-attribute"
      />
      <Select
        aria-label={t('customers.how')}
        data={HOWS.map(value => ({ value, label: t(`customers.hows.${value}`) }))}
        value={how}
        onChange={chooseHow}
        allowDeselect={false}
      />
      {open ? (
        <TagsInput
          aria-label={t('customers.values')}
          placeholder={draft.values.length === 0 ? t('customers.values') : ''}
          data={values}
          value={draft.values}
          onChange={next => onChange({ ...draft, values: next })}
          acceptValueOnBlur
          data-testid="condition-values"
        />
      ) : (
        <span />
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        onClick={props.onRemove}
        aria-label={t('customers.removeCondition')}
      >
        <Icon name="close" size={16} />
      </ActionIcon>
    </div>
  )
}
