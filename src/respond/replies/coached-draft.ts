import { draftReply } from './draft.ts'
import { checkPoints } from './points.ts'
import { proposalsFor } from './proposals.ts'
import type { DraftRequest } from './request.ts'
import { type Around, sheetOf } from './sheet-of.ts'
import { valuesFor } from './values.ts'

/** A draft with what the coach needs to read along while it is changed. */
export function coachedDraft(request: DraftRequest, around: Around) {
  const { parts, ...draft } = draftReply(request)
  const sheet = sheetOf(request, draft, around)
  const proposals = proposalsFor(sheet, parts, { at: request.id, language: draft.language })
  const values = valuesFor(request, sheet, draft.language)
  return { ...draft, points: checkPoints(draft.text, sheet), sheet, proposals, values }
}
