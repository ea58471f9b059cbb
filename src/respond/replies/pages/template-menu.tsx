import { Button, Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../ui/icons.tsx'
import { useScope } from '../../../ui/scope.tsx'
import type { DraftView, TemplateView } from '../schema.ts'
import { templatesQuery } from './data.ts'

interface TemplateMenuProps {
  draft: DraftView
  opened: boolean
  onToggle: (opened: boolean) => void
  onChoose: (template: TemplateView) => void
}

/** Templates in the language of the reply that suit its kind; the own ones first. */
export function TemplateMenu({ draft, opened, onToggle, onChoose }: TemplateMenuProps) {
  const { t } = useTranslation()
  const { data = [] } = useQuery(templatesQuery(useScope()))
  const fit = data.filter(
    ({ language, list }) => language === draft.language && (list === 'any' || list === draft.list),
  )
  const groups = [
    { title: t('replies.template.own'), templates: fit.filter(template => template.id !== null) },
    { title: t('replies.template.readyMade'), templates: fit.filter(template => template.id === null) },
  ].filter(group => group.templates.length > 0)
  return (
    <Menu opened={opened} onChange={onToggle} position="bottom-start" shadow="md" width={300} returnFocus>
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<Icon name="file" size={16} />}
          rightSection={<Icon name="down" size={14} />}
          data-testid="template-menu"
        >
          {t('replies.template.menu')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {groups.map(({ title, templates }) => [
          <Menu.Label key={title}>{title}</Menu.Label>,
          ...templates.map(template => (
            <Menu.Item
              key={`${title}-${template.name}`}
              lang={template.language}
              onClick={() => onChoose(template)}
              data-testid="template-choice"
            >
              {template.name}
            </Menu.Item>
          )),
        ])}
        {groups.length === 0 && <Menu.Label>{t('replies.template.none')}</Menu.Label>}
      </Menu.Dropdown>
    </Menu>
  )
}
