import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useScope } from '../../../ui/scope.tsx'
import { fillTemplate, unknownVariables } from '../fill.ts'
import type { TemplateView } from '../schema.ts'
import { samplePieceQuery } from './data.ts'
import classes from './replies.module.css'

/** The template as the newest customer of its language would get it; without one, as it reads with nothing known. */
export function TemplatePreview({ template }: { template: TemplateView }) {
  const { t } = useTranslation()
  const { data } = useQuery(samplePieceQuery(useScope(), template.language))
  const [unknown] = unknownVariables(template.text)
  const { text, fallen } = fillTemplate(template.text, data?.draft.values ?? {})
  const names = fallen.map(name => t(`replies.variable.${name}`)).join(', ')
  return (
    <section className={classes.preview} aria-label={t('replies.template.preview')} data-testid="template-preview">
      <strong>{t('replies.template.preview')}</strong>
      <small lang={template.language}>{data ? data.piece.verbatim.slice(0, 160) : t('replies.template.noPiece')}</small>
      <p lang={template.language} dir="auto">
        {text}
      </p>
      {names !== '' && <small>{t('replies.template.fallen', { names })}</small>}
      {unknown !== undefined && <small>{t('replies.template.unknown', { name: unknown })}</small>}
    </section>
  )
}
