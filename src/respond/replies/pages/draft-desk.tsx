import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { Icon } from '../../../ui/icons.tsx'
import { Failed, Lines } from '../../../ui/loaded.tsx'
import { Panel } from '../../../ui/page.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { type Answerable, draftQuery } from './data.ts'
import { Desk } from './desk.tsx'

/** A draft in the reviewer's language, to change, copy to the place it belongs, and mark as given. */
export function DraftDesk(props: Answerable & { onDone: () => void }) {
  const { t } = useTranslation()
  const { language } = useFormats()
  const [variant, setVariant] = useState(0)
  const query = useQuery({ ...draftQuery(useScope(), props.feedback, variant), placeholderData: before => before })
  const lead = query.data ? t('replies.draftIn', { language: language(query.data.language) }) : ' '
  return (
    <Panel
      title={t('replies.draft')}
      lead={lead}
      testId="draft"
      aside={
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<Icon name="again" size={15} />}
          loading={query.isPlaceholderData}
          onClick={() => setVariant(number => number + 1)}
          data-testid="draft-again"
        >
          {t('replies.otherWording')}
        </Button>
      }
    >
      {query.isError && !query.data && <Failed error={query.error} retry={() => void query.refetch()} />}
      {query.data ? (
        <Desk key={props.feedback} {...props} draft={query.data} variant={query.isPlaceholderData ? -1 : variant} />
      ) : (
        !query.isError && <Lines count={7} />
      )}
    </Panel>
  )
}
