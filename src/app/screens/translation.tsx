import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { modelQuery } from '../../analyze/model/pages/data.ts'
import { ModelFault } from '../../analyze/model/pages/fault.tsx'
import { askTranslation, translationQuery } from '../../analyze/translations/pages/data.ts'
import type { FeedbackItem } from '../../collect/feedback/schema.ts'
import { useFormats } from '../../ui/format.ts'
import { Icon } from '../../ui/icons.tsx'
import { chooseLocale, LOCALE_TAGS } from '../../ui/locale.ts'
import { useScope } from '../../ui/scope.tsx'
import classes from './translation.module.css'

/** A piece in the reader's language, where it is in another and the workspace asks a model; asked for by whoever wants it. */
export function Translation({ item }: { item: FeedbackItem }) {
  const { t, i18n } = useTranslation()
  const { day } = useFormats()
  const scope = useScope()
  const client = useQueryClient()
  const locale = chooseLocale([i18n.language])
  const { data: model } = useQuery(modelQuery(scope))
  const isForeign = item.language !== 'und' && item.language.split('-')[0] !== locale
  const hasWords = item.title !== '' || item.verbatim !== ''
  const kept = useQuery({
    ...translationQuery(scope, item.id, locale),
    enabled: isForeign && hasWords && model !== undefined && model.model !== null,
  })
  const ask = useMutation({
    mutationFn: () => askTranslation(scope, item.id, locale),
    onSuccess: made => client.setQueryData(translationQuery(scope, item.id, locale).queryKey, made),
  })
  if (kept.data === undefined) return null
  const mayAsk = kept.data === null && model?.on === true && scope.mayWrite
  if (kept.data === null && !mayAsk) return null
  return (
    <section className={classes.translation} aria-label={t('model.translation')} aria-live="polite">
      {kept.data && (
        <>
          <p className={classes.words} lang={LOCALE_TAGS[locale]} dir="auto" data-testid="translation">
            {kept.data.text}
          </p>
          <p className={classes.by}>{t('model.translatedBy', { model: kept.data.model, day: day(kept.data.at) })}</p>
        </>
      )}
      {ask.isError && <ModelFault error={ask.error} />}
      {mayAsk && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<Icon name="globe" size={15} />}
          loading={ask.isPending}
          onClick={() => ask.mutate()}
          data-testid="translate"
        >
          {t('model.translate')}
        </Button>
      )}
    </section>
  )
}
