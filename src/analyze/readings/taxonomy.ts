import { DEFAULT_TOPICS } from '../text/topics.ts'
import type { TopicView } from './schema.ts'

/** Default topics with a workspace's changes laid over them, and its own topics after. */
export function mergeTaxonomy(own: Omit<TopicView, 'origin'>[]): TopicView[] {
  const byId = new Map(own.map(topic => [topic.id, topic]))
  const defaults = DEFAULT_TOPICS.map((topic): TopicView => {
    const changed = byId.get(topic.id)
    return changed ? { ...topic, ...changed, origin: 'changed' } : { ...topic, active: true, origin: 'default' }
  })
  const known = new Set(DEFAULT_TOPICS.map(topic => topic.id))
  return [
    ...defaults,
    ...own.filter(topic => !known.has(topic.id)).map((topic): TopicView => ({ ...topic, origin: 'own' })),
  ]
}
