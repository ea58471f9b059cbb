import { Badge, Button, Switch } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { currentLocale } from '../../../ui/i18n.ts'
import { Icon } from '../../../ui/icons.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Panel } from '../../../ui/page.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { AREAS } from '../../text/topic.ts'
import { type Topic, type TopicWords, topicsQuery } from './data.ts'
import { RereadProgress } from './reread-progress.tsx'
import { TopicEditor } from './topic-editor.tsx'
import { newTopic } from './topic-words.ts'
import classes from './topics.module.css'
import { useKeepTopic } from './use-keep-topic.ts'

interface TopicSettingsProps {
  /** The topic whose words are open. */
  editing: TopicWords | null
  onEdit: (topic: TopicWords | null) => void
}

/** The taxonomy: what the readings look for, and in which words. */
export function TopicSettings({ editing, onEdit }: TopicSettingsProps) {
  const { t } = useTranslation()
  const scope = useScope()
  const query = useQuery(topicsQuery(scope))
  return (
    <>
      <RereadProgress />
      <Panel
        title={t('readings.topics')}
        lead={t('readings.topicsLead')}
        aside={
          scope.mayManage && (
            <Button
              size="compact-sm"
              leftSection={<Icon name="plus" size={15} />}
              onClick={() => onEdit(newTopic())}
              data-testid="topic-add"
            >
              {t('readings.add')}
            </Button>
          )
        }
      >
        <Loaded query={query}>
          {topics =>
            AREAS.map(area => (
              <Area key={area} area={area} topics={topics.filter(topic => topic.area === area)} onEdit={onEdit} />
            ))
          }
        </Loaded>
      </Panel>
      {editing && <TopicEditor topic={editing} known={query.data ?? []} onClose={() => onEdit(null)} />}
    </>
  )
}

interface AreaProps {
  area: Topic['area']
  topics: Topic[]
  onEdit: (topic: TopicWords) => void
}

function Area({ area, topics, onEdit }: AreaProps) {
  const { t } = useTranslation()
  if (topics.length === 0) return null
  return (
    <section className={classes.area}>
      <h3>{t(`areas.${area}`)}</h3>
      <ul>
        {topics.map(topic => (
          <TopicLine key={topic.id} topic={topic} onEdit={onEdit} />
        ))}
      </ul>
    </section>
  )
}

function TopicLine({ topic, onEdit }: { topic: Topic; onEdit: AreaProps['onEdit'] }) {
  const { t } = useTranslation()
  const { mayManage } = useScope()
  const keep = useKeepTopic()
  const locale = currentLocale()
  const { origin, ...words } = topic
  return (
    <li data-testid="topic-setting" data-id={topic.id}>
      <Switch
        checked={topic.active}
        disabled={!mayManage || keep.isPending}
        onChange={event => keep.mutate({ ...words, active: event.currentTarget.checked })}
        aria-label={t('readings.activeName', { topic: topic.label[locale] })}
      />
      <span className={classes.words}>
        <strong>{topic.label[locale]}</strong>
        {origin !== 'default' && (
          <Badge size="sm" variant="light" tt="none" ml={8}>
            {t(`readings.origin.${origin}`)}
          </Badge>
        )}
        <small>{topic.seeds[locale].slice(0, 8).join(', ')}</small>
      </span>
      {mayManage && (
        <Button size="compact-sm" variant="subtle" onClick={() => onEdit(topic)} data-testid="topic-edit">
          {t('ui.edit')}
        </Button>
      )}
    </li>
  )
}
