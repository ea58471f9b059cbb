import { SegmentedControl } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { HandEntry } from '../../collect/feedback/pages/hand-entry.tsx'
import { UploadBench } from '../../collect/sources/pages/bench.tsx'
import { type Import, importsQuery, isUnderWay } from '../../collect/sources/pages/data.ts'
import { DropZone } from '../../collect/sources/pages/drop-zone.tsx'
import { ImportHistory } from '../../collect/sources/pages/history.tsx'
import { PasteBox } from '../../collect/sources/pages/paste-box.tsx'
import { RecentImports } from '../../collect/sources/pages/recent-imports.tsx'
import { useUploads } from '../../collect/sources/pages/uploads.ts'
import { Failed } from '../../ui/loaded.tsx'
import { Page, Panel } from '../../ui/page.tsx'
import { useScope } from '../../ui/scope.tsx'
import { useAddress, useGo, valuesOf } from '../../ui/url.ts'
import { WithVocabulary } from './vocabulary.tsx'

const WAYS = ['file', 'paste', 'hand'] as const

/** Everything comes in here: files, pasted rows, one piece by hand. */
export function BringIn() {
  const { t } = useTranslation()
  const scope = useScope()
  const go = useGo()
  const [since] = useState(() => Date.now() - 5000)
  const { data: imports = [], error } = useQuery(importsQuery(scope))
  const uploads = useUploads(scope)
  useFreshness(imports)
  const asked = valuesOf(useAddress().params, 'by')[0]
  const way = WAYS.find(one => one === asked) ?? 'file'
  const turn = (by: string) => void go(scope.to('/import', { by: by === 'file' ? undefined : by }), { replace: true })
  const chooser = (
    <SegmentedControl
      value={way}
      onChange={turn}
      data={WAYS.map(value => ({ value, label: t(`sources.way.${value}`) }))}
      aria-label={t('nav.import')}
      data-testid="import-way"
    />
  )
  return (
    <Page title={t('nav.import')} lead={t('sources.lead')} actions={scope.mayWrite && chooser} measure="reading">
      {scope.mayWrite && (
        <>
          {way === 'file' && <DropZone compact={imports.length > 0 || uploads.length > 0} />}
          {way === 'paste' && (
            <Panel>
              <PasteBox onSent={() => turn('file')} />
            </Panel>
          )}
          {way === 'hand' && (
            <Panel title={t('feedback.entry.heading')} lead={t('feedback.entry.lead')}>
              <WithVocabulary>
                <HandEntry />
              </WithVocabulary>
            </Panel>
          )}
          <UploadBench />
        </>
      )}
      {error && <Failed error={error} />}
      <RecentImports imports={imports} since={since} />
      {imports.length > 0 && (
        <Panel title={t('sources.history')}>
          <ImportHistory imports={imports} />
        </Panel>
      )}
    </Page>
  )
}

/** When an import or an undo comes to its end, everything that counts feedback is read anew. */
function useFreshness(imports: readonly Import[]) {
  const { slug } = useScope()
  const client = useQueryClient()
  const running = imports.filter(isUnderWay).length
  const before = useRef(running)
  useEffect(() => {
    if (running < before.current) {
      void client.invalidateQueries({ queryKey: [slug], predicate: query => query.queryKey[1] !== 'imports' })
    }
    before.current = running
  }, [running, client, slug])
}
