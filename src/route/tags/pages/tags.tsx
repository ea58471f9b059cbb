import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../ui/icons.tsx'
import { LineList } from '../../../ui/lines.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { rank } from '../../../ui/match.ts'
import { Empty, Panel } from '../../../ui/page.tsx'
import { useScope } from '../../../ui/scope.tsx'
import type { TagView } from '../schema.ts'
import { tagsQuery, tagUsesQuery } from './data.ts'
import { NewTag } from './new-tag.tsx'
import { TagLine } from './tag-line.tsx'

const LONG = 10

/** Every tag with what hangs on it: to be renamed, colored, merged and deleted. */
export function TagSettings() {
  const { t } = useTranslation()
  const { mayWrite } = useScope()
  const query = useQuery(tagsQuery(useScope()))
  return (
    <Panel title={t('tags.title')} lead={t('tags.lead')} testId="tag-settings">
      {mayWrite && <NewTag />}
      <Loaded query={query}>
        {tags =>
          tags.length === 0 ? (
            <Empty icon="tag" title={t('tags.none')}>
              {t('tags.noneLead')}
            </Empty>
          ) : (
            <Tags tags={tags} />
          )
        }
      </Loaded>
    </Panel>
  )
}

function Tags({ tags }: { tags: TagView[] }) {
  const { t } = useTranslation()
  const { data: uses } = useQuery(tagUsesQuery(useScope()))
  const [wanted, setWanted] = useState('')
  const shown = rank(
    tags.map(tag => ({ ...tag, label: tag.name })),
    wanted,
  )
  return (
    <>
      {tags.length > LONG && (
        <TextInput
          aria-label={t('ui.findIn', { label: t('tags.title') })}
          placeholder={t('ui.find')}
          leftSection={<Icon name="search" size={16} />}
          value={wanted}
          onChange={event => setWanted(event.currentTarget.value)}
          mb="sm"
          data-testid="tags-find"
        />
      )}
      <LineList label={t('tags.title')}>
        {shown.map(tag => (
          <TagLine key={tag.id} tag={tag} use={uses?.find(use => use.id === tag.id)} others={tags} />
        ))}
      </LineList>
      {shown.length === 0 && <p role="status">{t('ui.nothingFound')}</p>}
    </>
  )
}
