import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../../ui/format.ts'
import { Line, LineList } from '../../../ui/lines.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { Empty, Panel } from '../../../ui/page.tsx'
import { useScope } from '../../../ui/scope.tsx'
import { SureButton } from '../../../ui/sure-button.tsx'
import { useAction } from '../../../ui/use-action.ts'
import type { KeyView, NewKeyView } from '../schema.ts'
import { keyCalls, keysQuery } from './data.ts'
import { KeyForm } from './key-form.tsx'
import { NewKeyNote } from './new-key-note.tsx'

/** Keys by which programs act in the workspace. */
export function ApiKeys() {
  const { t } = useTranslation()
  const query = useQuery(keysQuery(useScope()))
  const [made, setMade] = useState<NewKeyView | null>(null)
  return (
    <>
      <Panel title={t('keys.make')} lead={t('keys.makeLead')}>
        <KeyForm onMade={setMade} />
        {made && <NewKeyNote made={made} />}
      </Panel>
      <Panel title={t('keys.title')} lead={t('keys.lead')}>
        <Loaded query={query}>
          {keys =>
            keys.length === 0 ? (
              <Empty icon="link" title={t('keys.none')}>
                {t('keys.noneLead')}
              </Empty>
            ) : (
              <LineList label={t('keys.title')}>
                {keys.map(one => (
                  <KeyLine key={one.id} it={one} onRevoked={() => setMade(null)} />
                ))}
              </LineList>
            )
          }
        </Loaded>
      </Panel>
    </>
  )
}

function KeyLine({ it, onRevoked }: { it: KeyView; onRevoked: () => void }) {
  const { t } = useTranslation()
  const scope = useScope()
  const facts = useFacts()
  const revoke = useAction(keyCalls(scope).revoke, {
    said: t('keys.revoked', { name: it.name }),
    refresh: [keysQuery(scope).queryKey],
    onDone: onRevoked,
  })
  return (
    <Line name={it.name} small={facts(it)} testId="key-line">
      <SureButton
        label={t('keys.revoke')}
        name={t('keys.revokeName', { name: it.name })}
        question={t('keys.revokeQuestion')}
        busy={revoke.isPending}
        onSure={() => revoke.mutate(it.id)}
        testId="key-revoke"
      />
    </Line>
  )
}

/** What is known of a key, in one line. */
function useFacts() {
  const { t } = useTranslation()
  const { ago, day } = useFormats()
  return ({ beginning, scopes, usedAt, expiresAt, expired, stopped, madeBy }: KeyView): string =>
    [
      ...(stopped ? [t('keys.stopped')] : []),
      `${beginning}…`,
      scopes.map(scope => t(`keys.scope.${scope}`)).join(', '),
      usedAt === null ? t('keys.neverUsed') : t('keys.used', { ago: ago(usedAt) }),
      expiresAt === null ? t('keys.endless') : t(expired ? 'keys.expired' : 'keys.expires', { day: day(expiresAt) }),
      ...(madeBy === null ? [] : [t('keys.madeBy', { name: madeBy })]),
    ].join(' · ')
}
