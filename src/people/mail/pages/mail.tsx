import { Alert, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../ui/loaded.tsx'
import { Panel } from '../../../ui/page.tsx'
import { useScope } from '../../../ui/scope.tsx'
import type { MailView } from '../schema.ts'
import { mailQuery } from './data.ts'
import { MailEditor } from './mail-editor.tsx'
import { TestMail } from './test-mail.tsx'

/** Which server sends invitations and new passwords, and whether it works. */
export function MailSettings() {
  const { t } = useTranslation()
  const query = useQuery(mailQuery(useScope()))
  return (
    <Loaded query={query}>
      {mail => (
        <>
          <Panel title={t('mail.title')} lead={t(mail.forHouse ? 'mail.leadHouse' : 'mail.lead')}>
            <Lent mail={mail} />
            <MailEditor key={JSON.stringify(mail.server)} mail={mail} />
          </Panel>
          {(mail.server ?? mail.lent) && <TestMail />}
        </>
      )}
    </Loaded>
  )
}

function Lent({ mail }: { mail: MailView }) {
  const { t } = useTranslation()
  if (mail.lent === null) return null
  return (
    <Alert color="gray" variant="light" mb="md">
      <Text size="sm">{t('mail.lent', { address: mail.lent.fromAddress })}</Text>
    </Alert>
  )
}
