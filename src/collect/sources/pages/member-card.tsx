import { Alert, Autocomplete, Badge, Button, Checkbox, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { faultText } from '../../../ui/i18n.ts'
import { Icon } from '../../../ui/icons.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { sourcesQuery } from './data.ts'
import classes from './import.module.css'
import { MappingEditor } from './mapping-editor.tsx'
import { PreviewTable } from './preview-table.tsx'
import { type MemberDraft, patchMember, release, type Sent } from './uploads.ts'

interface MemberCardProps {
  sent: Sent
  draft: MemberDraft
}

/** What was recognised in one file, how its first rows will be stored, and where they go. */
export function MemberCard({ sent, draft }: MemberCardProps) {
  const { t } = useTranslation()
  const { member } = draft
  const [mapping, setMapping] = useState(!member.certain && draft.mapping !== null)
  const change = (part: Partial<MemberDraft>) => patchMember(sent.key, member.member, part)
  const hopeless = draft.mapping === null
  return (
    <section className={classes.card} data-testid="upload-member" data-file={member.name}>
      <MemberHead sent={sent} draft={draft} />
      {member.problem && (
        <Alert
          color={hopeless ? 'ember' : 'yellow'}
          variant="light"
          my="sm"
          icon={<Icon name="warn" />}
          data-testid="member-problem"
        >
          {faultText('errors', member.problem)}
        </Alert>
      )}
      {!hopeless && (
        <>
          {!member.certain && !draft.changed && member.problem === null && (
            <Alert color="yellow" variant="light" my="sm" data-testid="member-uncertain">
              {t('sources.uncertain')}
            </Alert>
          )}
          <SourceChoice value={draft.source} onChange={source => change({ source })} />
          {mapping && <MappingEditor upload={sent.upload ?? ''} draft={draft} onChange={change} />}
          <Group justify="space-between" mt="md" mb={6}>
            <Text size="sm" c="dimmed">
              {t('sources.preview')}
            </Text>
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<Icon name="table" size={15} />}
              onClick={() => setMapping(open => !open)}
              aria-expanded={mapping}
              data-testid="mapping-toggle"
            >
              {mapping ? t('sources.hideMapping') : t('sources.showMapping')}
            </Button>
          </Group>
          <PreviewTable rows={member.preview} />
        </>
      )}
    </section>
  )
}

function MemberHead({ sent, draft: { member, wanted } }: MemberCardProps) {
  const { t } = useTranslation()
  return (
    <Group justify="space-between" align="flex-start" wrap="nowrap">
      <Checkbox
        checked={wanted}
        disabled={member.mapping === null}
        onChange={event => patchMember(sent.key, member.member, { wanted: event.currentTarget.checked })}
        label={<span className={classes.file}>{member.name}</span>}
        styles={{ label: { fontWeight: 600, fontSize: '1rem' } }}
        data-testid="member-wanted"
      />
      <Group gap={6} justify="flex-end">
        {member.profile && (
          <Badge variant="light" tt="none" data-testid="member-profile">
            {t(`profiles.${member.profile}`, { defaultValue: member.profile })}
          </Badge>
        )}
        {member.format && (
          <Badge variant="default" tt="none" fw={500}>
            {member.format.toUpperCase()}
          </Badge>
        )}
        {member.encoding && (
          <Badge variant="default" tt="none" fw={500}>
            {member.encoding}
          </Badge>
        )}
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => release(sent.key, [member.member])}>
          {t('sources.leaveOut')}
        </Button>
      </Group>
    </Group>
  )
}

function SourceChoice({ value, onChange }: { value: string; onChange: (name: string) => void }) {
  const { t } = useTranslation()
  const { data } = useQuery(sourcesQuery(useScope()))
  const known = data?.map(source => source.name) ?? []
  return (
    <Autocomplete
      mt="sm"
      maw="26rem"
      label={t('sources.source')}
      description={known.includes(value.trim()) ? t('sources.sourceKnown') : t('sources.sourceNew')}
      data={known}
      value={value}
      onChange={onChange}
      error={value.trim() === '' ? t('sources.sourceMissing') : undefined}
      data-testid="import-source"
    />
  )
}
