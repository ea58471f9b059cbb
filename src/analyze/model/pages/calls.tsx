import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { Line, LineList } from '../../../ui/lines.tsx'
import { Failed, Lines } from '../../../ui/loaded.tsx'
import { MoreButton } from '../../../ui/more-button.tsx'
import { Panel } from '../../../ui/page.tsx'
import { useScope } from '../../../ui/scope.tsx'
import type { CallPage } from '../schema.ts'
import { callPages } from './data.ts'

type Call = CallPage['items'][number]

/** What the model was asked for, newest first: who, when, how many tokens, what came of it. */
export function ModelCalls() {
  const { t } = useTranslation()
  const query = useInfiniteQuery(callPages(useScope()))
  const items = query.data?.pages.flatMap(page => page.items)
  return (
    <Panel title={t('model.log')} lead={t('model.logLead')} testId="model-log">
      {items === undefined &&
        (query.isError ? <Failed error={query.error} retry={() => void query.refetch()} /> : <Lines count={4} />)}
      {items?.length === 0 && <p style={{ margin: 0 }}>{t('model.logNone')}</p>}
      {items !== undefined && items.length > 0 && (
        <>
          <LineList label={t('model.log')}>
            {items.map(item => (
              <CallLine key={item.id} it={item} />
            ))}
          </LineList>
          <MoreButton query={query} label={t('model.logMore')} testId="model-log-more" />
        </>
      )}
    </Panel>
  )
}

function CallLine({ it }: { it: Call }) {
  const { t, i18n } = useTranslation()
  const { moment, number } = useFormats()
  const outcome = `model.outcomes.${it.outcome ?? 'open'}`
  const tokens =
    it.tokensIn === null || it.tokensOut === null
      ? t('model.tokensAside', { counted: number(it.counted) })
      : t('model.tokens', { in: number(it.tokensIn), out: number(it.tokensOut) })
  return (
    <Line
      name={t('model.call', {
        purpose: t(`model.purposes.${it.purpose}`),
        outcome: t(i18n.exists(outcome) ? outcome : 'model.outcomes.unexpected'),
      })}
      small={[it.by ?? t('audit.gone'), moment(it.at), it.model, tokens].join(' · ')}
      testId="model-call"
    />
  )
}
