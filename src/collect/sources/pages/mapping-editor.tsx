import { Loader, MultiSelect, Select } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../ui/api.ts'
import { errorText } from '../../../ui/i18n.ts'
import { useScope } from '../../../ui/scope.tsx'
import { ZoneSelect } from '../../../ui/zone-select.tsx'
import type { Mapping } from '../mapping.ts'
import type { Member } from './data.ts'
import classes from './import.module.css'
import * as form from './mapping-form.ts'
import type { MemberDraft } from './uploads.ts'

interface MappingEditorProps {
  upload: string
  draft: MemberDraft
  onChange: (part: Partial<MemberDraft>) => void
}

/** Column by column, with a value of each to recognise it; every change is read anew and shown in the preview. */
export function MappingEditor({ upload, draft, onChange }: MappingEditorProps) {
  const { t } = useTranslation()
  const scope = useScope()
  const { member } = draft
  const reread = useMutation({
    mutationFn: (mapping: Mapping) =>
      api.post<Member>(scope.at(`/uploads/${upload}/members/${member.member}/preview`), { mapping }),
    onSuccess: (read, mapping) => {
      const { columns, samples } = read.columns.length > 0 ? read : member
      onChange({
        member: { ...read, columns, samples },
        mapping: { ...mapping },
        changed: true,
        wanted: read.problem === null,
      })
    },
  })
  const mapping = form.asMapping(reread.isPending ? { ...reread.variables } : (draft.mapping ?? {}))
  const change = (next: Mapping) => reread.mutate(next)
  return (
    <div className={classes.mapping} data-testid="mapping-editor">
      <ColumnSelects member={member} mapping={mapping} onChange={change} />
      <Select
        label={t('sources.scale')}
        data={form.scaleChoices(mapping)}
        value={form.scaleText(mapping)}
        onChange={text => change(form.withScale(mapping, text))}
        clearable
        data-testid="mapping-scale"
      />
      <Select
        label={t('sources.dateForm')}
        data={form.DATE_FORMS.map(value => ({ value, label: t(`sources.dateForms.${value}`) }))}
        value={form.dateForm(mapping)}
        onChange={value => value && change(form.withDateForm(mapping, value as form.DateForm))}
        allowDeselect={false}
        data-testid="mapping-dates"
      />
      <ZoneSelect
        label={t('sources.zone')}
        value={mapping.zone}
        onChange={zone => change({ ...mapping, zone })}
        testId="mapping-zone"
      />
      <div className={classes.mappingFoot} aria-live="polite">
        {reread.isPending && <Loader size="xs" aria-label={t('sources.reading')} />}
        {reread.isError && <span role="alert">{errorText(reread.error)}</span>}
      </div>
    </div>
  )
}

interface ColumnSelectsProps {
  member: Member
  mapping: Mapping
  onChange: (mapping: Mapping) => void
}

function ColumnSelects({ member, mapping, onChange }: ColumnSelectsProps) {
  const { t } = useTranslation()
  const columns = member.columns.map((column, index) => {
    const sample = (member.samples[index] ?? '').slice(0, 40)
    return { value: column, label: sample === '' ? column : `${column} — ${sample}` }
  })
  return (
    <>
      <MultiSelect
        label={t('sources.field.text')}
        data={columns}
        value={mapping.fields.text}
        onChange={text => onChange(form.withText(mapping, text))}
        wrapperProps={{ 'data-testid': 'mapping-text' }}
      />
      {form.SINGLE.map(field => (
        <Select
          key={field}
          label={t(`sources.field.${field}`)}
          placeholder={t('sources.noColumn')}
          data={columns}
          value={form.columnOf(mapping, field)}
          onChange={column => onChange(form.withColumn(mapping, field, column))}
          clearable
          searchable={columns.length > 8}
          data-testid={`mapping-${field}`}
        />
      ))}
    </>
  )
}
