import { Badge, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { Line, LineList } from '../../../ui/lines.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Panel } from '../../../ui/page.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { SureButton } from '../../../ui/sure-button.tsx'
import { useAction } from '../../../ui/use-action.ts'
import type { InvitationView, SentInvitation } from '../schema.ts'
import { invitationCalls, invitationsQuery } from './data.ts'
import { InviteForm } from './invite-form.tsx'
import { SentNote } from './sent-note.tsx'

/** Inviting, and the invitations nobody has taken yet. */
export function Invitations() {
  const { t } = useTranslation()
  const query = useQuery(invitationsQuery(useScope()))
  const [sent, setSent] = useState<SentInvitation | null>(null)
  return (
    <Panel title={t('people.invite')} lead={t('people.inviteLead')}>
      <InviteForm onSent={setSent} />
      {sent && <SentNote sent={sent} />}
      <Loaded query={query}>
        {open =>
          open.length > 0 && (
            <LineList label={t('people.openInvitations')}>
              {open.map(one => (
                <InvitationLine key={one.id} invitation={one} onSent={setSent} />
              ))}
            </LineList>
          )
        }
      </Loaded>
    </Panel>
  )
}

function InvitationLine({
  invitation,
  onSent,
}: {
  invitation: InvitationView
  onSent: (sent: SentInvitation | null) => void
}) {
  const { t } = useTranslation()
  const { day } = useFormats()
  const scope = useScope()
  const refresh = [invitationsQuery(scope).queryKey]
  const calls = invitationCalls(scope)
  const again = useAction(calls.again, { refresh, onDone: onSent })
  const revoke = useAction(calls.revoke, { said: t('people.revoked'), refresh, onDone: () => onSent(null) })
  return (
    <Line
      name={invitation.email}
      small={t(invitation.expired ? 'people.invitationExpired' : 'people.invitationFacts', {
        role: t(`people.role.${invitation.role}`),
        day: day(invitation.expiresAt),
      })}
      testId="invitation-line"
    >
      {!invitation.mailed && (
        <Badge variant="light" color="gray">
          {t('people.byLink')}
        </Badge>
      )}
      <Button
        size="compact-sm"
        variant="default"
        loading={again.isPending}
        aria-label={t('people.sendAgainTo', { email: invitation.email })}
        onClick={() => again.mutate(invitation.id)}
        data-testid="invitation-again"
      >
        {t('people.sendAgain')}
      </Button>
      <SureButton
        label={t('people.revoke')}
        name={t('people.revokeOf', { email: invitation.email })}
        question={t('people.revokeQuestion')}
        busy={revoke.isPending}
        onSure={() => revoke.mutate(invitation.id)}
        testId="invitation-revoke"
      />
    </Line>
  )
}
