import { CorrectionCount } from '../../analyze/corrections/pages/count.tsx'
import { TopicSettings } from '../../analyze/readings/pages/topics.tsx'

/** What readings look for, and how often members had to correct them. */
export const SettingsTopics = () => (
  <>
    <CorrectionCount />
    <TopicSettings />
  </>
)
