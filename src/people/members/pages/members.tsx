import { Badge, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { Line, LineList } from '../../../ui/lines.tsx'
import { Panel } from '../../../ui/page.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { SureButton } from '../../../ui/sure-button.tsx'
import { useAction } from '../../../ui/use-action.ts'
import { mayGrant, mayMove } from '../policy.ts'
import { ROLES } from '../roles.ts'
import type { MemberView, Role } from '../schema.ts'
import { memberCalls, membersQuery } from './data.ts'
import { sessionQuery } from './session.ts'

/** Who is in the workspace and what each may do. */
export function Members({ members }: { members: MemberView[] }) {
  const { t } = useTranslation()
  const scope = useScope()
  const { data: session } = useQuery(sessionQuery)
  const role = session?.workspaces.find(one => one.slug === scope.slug)?.role ?? 'viewer'
  return (
    <Panel title={t('people.members')} lead={t('people.membersLead')}>
      <LineList label={t('people.members')}>
        {members.map(member => (
          <MemberLine key={member.id} member={member} mine={role} isMe={member.id === session?.user.id} />
        ))}
      </LineList>
    </Panel>
  )
}

function MemberLine({ member, mine, isMe }: { member: MemberView; mine: Role; isMe: boolean }) {
  const { t } = useTranslation()
  const { day } = useFormats()
  const scope = useScope()
  const refresh = [membersQuery(scope).queryKey, sessionQuery.queryKey]
  const calls = memberCalls(scope)
  const change = useAction(calls.role, {
    said: ({ role }) => t('people.roleChanged', { name: member.name, role: t(`people.role.${role}`) }),
    refresh,
  })
  const remove = useAction(calls.remove, {
    said: t('people.removed', { name: member.name }),
    refresh: [[scope.slug]],
  })
  const untie = useAction(calls.untie, { said: t('access.untied', { name: member.name }), refresh })
  const mayMoveThem = mayMove(mine, member.role)
  return (
    <Line
      name={isMe ? t('people.you', { name: member.name }) : member.name}
      small={t('people.memberFacts', { email: member.email, day: day(member.since) })}
      testId="member-line"
    >
      {mayMoveThem ? (
        <NativeSelect
          size="xs"
          aria-label={t('people.roleOf', { name: member.name })}
          value={member.role}
          disabled={change.isPending}
          onChange={event => change.mutate({ id: member.id, role: event.currentTarget.value as Role })}
          data={ROLES.filter(role => mayGrant(mine, role)).map(role => ({
            value: role,
            label: t(`people.role.${role}`),
          }))}
          data-testid="member-role"
        />
      ) : (
        <Badge variant="light" color="gray">
          {t(`people.role.${member.role}`)}
        </Badge>
      )}
      {mayMoveThem && !isMe && member.tied && (
        <SureButton
          label={t('access.untie')}
          name={t('access.untieName', { name: member.name })}
          question={t('access.untieQuestion', { name: member.name })}
          busy={untie.isPending}
          onSure={() => untie.mutate(member.id)}
          testId="member-untie"
        />
      )}
      {mayMoveThem && !isMe && (
        <SureButton
          label={t('people.remove')}
          name={t('people.removeName', { name: member.name })}
          question={t('people.removeQuestion', { name: member.name })}
          busy={remove.isPending}
          onSure={() => remove.mutate(member.id)}
          testId="member-remove"
        />
      )}
    </Line>
  )
}
