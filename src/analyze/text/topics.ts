import type { TopicDefinition } from './topic.ts'
import { ACCOUNT_TOPICS } from './topics/account.ts'
import { DELIVERY_TOPICS } from './topics/delivery.ts'
import { ENVIRONMENT_TOPICS } from './topics/environment.ts'
import { MISSING_FEATURE_TOPICS } from './topics/missing-feature.ts'
import { OTHER_TOPICS } from './topics/other.ts'
import { PACKAGING_TOPICS } from './topics/packaging.ts'
import { PERFORMANCE_TOPICS } from './topics/performance.ts'
import { PRICE_TOPICS } from './topics/price.ts'
import { QUALITY_TOPICS } from './topics/quality.ts'
import { REFUND_TOPICS } from './topics/refund.ts'
import { SUPPORT_TOPICS } from './topics/support.ts'
import { USABILITY_TOPICS } from './topics/usability.ts'

/** What customers of shops, apps, SaaS and places talk about; a workspace starts with these and may edit them. */
export const DEFAULT_TOPICS: TopicDefinition[] = [
  ...PRICE_TOPICS,
  ...DELIVERY_TOPICS,
  ...PACKAGING_TOPICS,
  ...QUALITY_TOPICS,
  ...USABILITY_TOPICS,
  ...PERFORMANCE_TOPICS,
  ...MISSING_FEATURE_TOPICS,
  ...SUPPORT_TOPICS,
  ...REFUND_TOPICS,
  ...ACCOUNT_TOPICS,
  ...ENVIRONMENT_TOPICS,
  ...OTHER_TOPICS,
]
