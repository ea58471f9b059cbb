import { Badge, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../ui/icons.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Panel } from '../../../ui/page.tsx'
import { useScope } from '../../../ui/scope.tsx'
import type { TemplateView } from '../schema.ts'
import { REPLY_LANGUAGES } from '../words.ts'
import { templatesQuery } from './data.ts'
import { LANGUAGE_NAMES } from './language-names.ts'
import { ownLanguage } from './own-language.ts'
import classes from './replies.module.css'
import { TemplateEditor } from './template-editor.tsx'

/** The templates of every language: the own ones to change, the ready-made ones to begin from. */
export function TemplateSettings() {
  const { t } = useTranslation()
  const scope = useScope()
  const query = useQuery(templatesQuery(scope))
  const [editing, setEditing] = useState<TemplateView | null>(null)
  const blank = (): TemplateView => ({ id: null, language: ownLanguage(), list: 'any', name: '', text: '' })
  return (
    <Panel
      title={t('replies.template.title')}
      lead={t('replies.template.lead')}
      testId="templates"
      aside={
        scope.mayWrite && (
          <Button
            size="compact-sm"
            leftSection={<Icon name="plus" size={15} />}
            onClick={() => setEditing(blank())}
            data-testid="template-add"
          >
            {t('replies.template.add')}
          </Button>
        )
      }
    >
      <Loaded query={query}>
        {templates =>
          REPLY_LANGUAGES.map(language => (
            <section key={language} className={classes.templates} aria-label={LANGUAGE_NAMES[language]}>
              <h3 lang={language}>{LANGUAGE_NAMES[language]}</h3>
              <ul>
                {templates
                  .filter(template => template.language === language)
                  .map(template => (
                    <TemplateLine key={template.id ?? template.name} template={template} onEdit={setEditing} />
                  ))}
              </ul>
            </section>
          ))
        }
      </Loaded>
      {editing && <TemplateEditor template={editing} onClose={() => setEditing(null)} />}
    </Panel>
  )
}

function TemplateLine({ template, onEdit }: { template: TemplateView; onEdit: (template: TemplateView) => void }) {
  const { t } = useTranslation()
  const { mayWrite } = useScope()
  return (
    <li lang={template.language} data-testid="template-line">
      <span>
        <strong>{template.name}</strong>
        {template.id === null && (
          <Badge size="sm" variant="light" tt="none" ml={8}>
            {t('replies.template.readyMade')}
          </Badge>
        )}
        <small>{t(`replies.template.list.${template.list}`)}</small>
      </span>
      {mayWrite && (
        <Button size="compact-sm" variant="subtle" onClick={() => onEdit(template)} data-testid="template-edit">
          {template.id === null ? t('replies.template.useAs') : t('ui.edit')}
        </Button>
      )}
    </li>
  )
}
