import { useQuery } from '@tanstack/react-query'
import { Loaded } from '../../../ui/loaded.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { voiceQuery } from './data.ts'
import { TemplateSettings } from './template-settings.tsx'
import { VoiceForm } from './voice-form.tsx'

/** How the house answers, settled once for all its replies. */
export function ReplySettings() {
  const query = useQuery(voiceQuery(useScope()))
  return (
    <>
      <Loaded query={query}>{voice => <VoiceForm voice={voice} />}</Loaded>
      <TemplateSettings />
    </>
  )
}
