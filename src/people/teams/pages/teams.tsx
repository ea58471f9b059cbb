import { Button, Group, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChoiceMenu } from '../../../ui/choice-menu.tsx'
import { LineList } from '../../../ui/lines.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Panel } from '../../../ui/page.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { SureButton } from '../../../ui/sure-button.tsx'
import { useAction } from '../../../ui/use-action.ts'
import type { MemberView } from '../../members/schema.ts'
import type { TeamView } from '../schema.ts'
import { teamCalls, teamsQuery } from './data.ts'
import { TeamLine } from './team-line.tsx'

/** Teams and who is in them. */
export function Teams({ members }: { members: MemberView[] }) {
  const { t } = useTranslation()
  const scope = useScope()
  const query = useQuery(teamsQuery(scope))
  return (
    <Panel title={t('teams.title')} lead={t('teams.lead')}>
      <Loaded query={query}>
        {teams => (
          <LineList label={t('teams.title')}>
            {teams.map(team => (
              <OneTeam key={team.id} team={team} members={members} />
            ))}
          </LineList>
        )}
      </Loaded>
      {scope.mayManage && <NewTeam />}
    </Panel>
  )
}

function OneTeam({ team, members }: { team: TeamView; members: MemberView[] }) {
  const { t } = useTranslation()
  const scope = useScope()
  const refresh = [teamsQuery(scope).queryKey]
  const calls = teamCalls(scope)
  const put = useAction(calls.put, { refresh })
  const remove = useAction(calls.remove, { refresh })
  const name = team.name ?? t(`teams.kind.${team.kind ?? 'product'}`)
  const inside = members.filter(member => team.members.includes(member.id))
  const choose = (chosen: string[]) => {
    const member = [...chosen, ...team.members].find(id => chosen.includes(id) !== team.members.includes(id))
    if (member !== undefined) put.mutate({ id: team.id, member, inside: chosen.includes(member) })
  }
  return (
    <TeamLine team={team} name={name} inside={inside.map(member => member.name)}>
      {scope.mayManage && (
        <>
          <ChoiceMenu
            label={t('teams.members')}
            choices={members.map(({ id, name: label, email: hint }) => ({ value: id, label, hint }))}
            chosen={team.members}
            onChange={choose}
            testId="team-members"
          />
          <SureButton
            label={t('teams.delete')}
            name={t('teams.deleteName', { name })}
            question={t('teams.deleteQuestion', { name })}
            busy={remove.isPending}
            onSure={() => remove.mutate(team.id)}
            testId="team-delete"
          />
        </>
      )}
    </TeamLine>
  )
}

function NewTeam() {
  const { t } = useTranslation()
  const scope = useScope()
  const [name, setName] = useState('')
  const make = useAction(teamCalls(scope).make, { refresh: [teamsQuery(scope).queryKey], onDone: () => setName('') })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    make.mutate(name.trim())
  }
  return (
    <form onSubmit={submit}>
      <Text size="sm" fw={500} mb={4} mt="md" component="label" htmlFor="team-name" display="block">
        {t('teams.new')}
      </Text>
      <Group gap="sm">
        <TextInput
          id="team-name"
          maxLength={80}
          required
          flex="0 1 18rem"
          value={name}
          onChange={event => setName(event.currentTarget.value)}
          data-testid="team-name"
        />
        <Button type="submit" variant="default" loading={make.isPending} data-testid="team-make">
          {t('teams.make')}
        </Button>
      </Group>
    </form>
  )
}
