import type { TopicDefinition } from './topic.ts'
import { SERVICE_TOPICS } from './topics/service.ts'

/** What customers of shops, apps, SaaS and places talk about; a workspace starts with these and may edit them. */
export const DEFAULT_TOPICS: TopicDefinition[] = [...SERVICE_TOPICS]
