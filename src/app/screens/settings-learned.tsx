import { Learned } from '../../analyze/learning/pages/learned.tsx'
import { RereadProgress } from '../../analyze/readings/pages/reread-progress.tsx'

/** What the reader has learned here, and how far the reading of everything with it has come. */
export const SettingsLearned = () => (
  <>
    <Learned />
    <RereadProgress />
  </>
)
