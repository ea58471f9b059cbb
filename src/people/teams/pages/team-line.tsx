import { ActionIcon, Button, Group, TextInput } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../ui/icons.tsx'
import { Line } from '../../../ui/lines.tsx'
import { chooseLocale, LOCALE_TAGS } from '../../../ui/locale.ts'
import { useScope } from '../../../ui/scope.tsx'
import { useAction } from '../../../ui/use-action.ts'
import type { TeamView } from '../schema.ts'
import { teamCalls, teamsQuery } from './data.ts'

interface TeamLineProps {
  team: TeamView
  name: string
  inside: string[]
  children: ReactNode
}

export function TeamLine({ team, name, inside, children }: TeamLineProps) {
  const { t, i18n } = useTranslation()
  const { mayManage } = useScope()
  const [renaming, setRenaming] = useState(false)
  const names = new Intl.ListFormat(LOCALE_TAGS[chooseLocale([i18n.language])], { type: 'unit' }).format(inside)
  if (renaming) return <Renaming team={team} name={name} onDone={() => setRenaming(false)} />
  return (
    <Line
      name={
        <Group gap={4}>
          {name}
          {mayManage && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={t('teams.rename', { name })}
              onClick={() => setRenaming(true)}
              data-testid="team-rename"
            >
              <Icon name="pen" size={14} />
            </ActionIcon>
          )}
        </Group>
      }
      small={inside.length === 0 ? t('teams.nobody') : names}
      testId="team-line"
    >
      {children}
    </Line>
  )
}

function Renaming({ team, name, onDone }: { team: TeamView; name: string; onDone: () => void }) {
  const { t } = useTranslation()
  const scope = useScope()
  const [text, setText] = useState(name)
  const rename = useAction(teamCalls(scope).rename, { refresh: [teamsQuery(scope).queryKey], onDone })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    rename.mutate({ id: team.id, name: text.trim() })
  }
  return (
    <li>
      <form onSubmit={submit}>
        <Group gap="xs" py="xs">
          <TextInput
            aria-label={t('teams.rename', { name })}
            value={text}
            required
            maxLength={80}
            flex="0 1 18rem"
            data-autofocus
            onChange={event => setText(event.currentTarget.value)}
            data-testid="team-new-name"
          />
          <Button type="submit" size="sm" loading={rename.isPending} data-testid="team-rename-save">
            {t('ui.save')}
          </Button>
          <Button size="sm" variant="subtle" color="gray" onClick={onDone}>
            {t('ui.cancel')}
          </Button>
        </Group>
      </form>
    </li>
  )
}
