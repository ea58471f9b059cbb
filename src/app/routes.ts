import { modelEndpoints } from '../analyze/model/routes.ts'
import { suggestedTopicEndpoints } from '../analyze/suggested-topics/routes.ts'
import { alarmEndpoints } from '../analyze/themes/routes.ts'
import { productEndpoints } from '../collect/products/routes.ts'
import { apiKeyEndpoints } from '../people/api-keys/routes.ts'
import { auditEndpoints } from '../people/audit/routes.ts'
import { invitationEndpoints } from '../people/invitations/routes.ts'
import { mailEndpoints } from '../people/mail/routes.ts'
import type { Endpoint } from '../people/members/endpoint.ts'
import { memberEndpoints } from '../people/members/routes.ts'
import { teamEndpoints } from '../people/teams/routes.ts'
import { replyEndpoints } from '../respond/replies/routes.ts'
import { inboxEndpoints } from '../route/inbox/routes.ts'
import { tagEndpoints } from '../route/tags/routes.ts'
import { viewEndpoints } from '../route/views/routes.ts'
import { annotationEndpoints } from '../share/annotations/routes.ts'
import { boardEndpoints } from '../share/boards/routes.ts'
import { chartEndpoints } from '../share/charts/routes.ts'
import { siteAnswerEndpoints } from '../share/checklist/routes.ts'
import { linkEndpoints } from '../share/links/routes.ts'
import type { Auth } from './auth.ts'
import type { House } from './house.ts'
import { addressEndpoints } from './screens/addresses.ts'
import { alarmingEndpoints } from './screens/alarming.ts'
import { answeringEndpoints } from './screens/answering.ts'
import { catalogueEndpoints } from './screens/catalogue.ts'
import { checklistEndpoints } from './screens/checklist.ts'
import { collectingEndpoints } from './screens/collecting.ts'
import { correctingEndpoints } from './screens/correcting.ts'
import { customerRightsEndpoints } from './screens/customer-rights.ts'
import { customerEndpoints } from './screens/customers.ts'
import { deletingEndpoints } from './screens/deleting.ts'
import { draftingEndpoints } from './screens/drafting.ts'
import { forgottenEndpoints } from './screens/forgotten.ts'
import { handlingEndpoints } from './screens/handlings.ts'
import { houseKeepingEndpoints } from './screens/house-keeping.ts'
import { importEndpoints } from './screens/imports.ts'
import { joiningEndpoints } from './screens/joining.ts'
import { learningEndpoints } from './screens/learning.ts'
import { markingEndpoints } from './screens/marking.ts'
import { notingEndpoints } from './screens/noting.ts'
import { oneFeedbackEndpoints } from './screens/one-feedback.ts'
import { peopleEndpoints } from './screens/people.ts'
import { removalEndpoints } from './screens/removals.ts'
import { sampleEndpoints } from './screens/sample.ts'
import { secondStepEndpoints } from './screens/second-steps.ts'
import { segmentEndpoints } from './screens/segments.ts'
import { sessionEndpoints } from './screens/sessions.ts'
import { singleSignOnEndpoints } from './screens/single-sign-on.ts'
import { summarizingEndpoints } from './screens/summarizing.ts'
import { taggingEndpoints } from './screens/tagging.ts'
import { taxonomyEndpoints } from './screens/taxonomy.ts'
import { translatingEndpoints } from './screens/translating.ts'
import { wordingEndpoints } from './screens/wording.ts'

/** Every URL of the product, in the order of the loop. Fixed paths stand before those with parameters. */
export const allEndpoints = (house: House, auth: Auth): Endpoint[] => {
  const { db } = house.database
  const originOf = (request: Request) => house.config.url ?? new URL(request.url).origin
  return [
    ...peopleEndpoints(db, auth),
    ...addressEndpoints(db, auth),
    ...sessionEndpoints(auth),
    ...secondStepEndpoints(db, auth),
    ...singleSignOnEndpoints(house, auth),
    ...joiningEndpoints(db, auth),
    ...forgottenEndpoints(db, auth),
    ...memberEndpoints(db),
    ...teamEndpoints(db),
    ...auditEndpoints(db),
    ...apiKeyEndpoints(db),
    ...invitationEndpoints({ db, seal: house.seal, originOf }),
    ...mailEndpoints({ db, seal: house.seal, originOf }),
    ...segmentEndpoints(db),
    ...customerEndpoints(db),
    ...customerRightsEndpoints(house),
    ...importEndpoints(house),
    ...collectingEndpoints(house),
    ...productEndpoints(db),
    ...suggestedTopicEndpoints(db),
    ...taxonomyEndpoints(db),
    ...alarmingEndpoints(db),
    ...alarmEndpoints(db),
    ...modelEndpoints(db, house.model),
    ...translatingEndpoints(house),
    ...learningEndpoints(db),
    ...inboxEndpoints(db),
    ...summarizingEndpoints(house),
    ...taggingEndpoints(db),
    ...tagEndpoints(db),
    ...viewEndpoints(db),
    ...handlingEndpoints(db),
    ...markingEndpoints(db),
    ...oneFeedbackEndpoints(db),
    ...correctingEndpoints(db),
    ...deletingEndpoints(db),
    ...notingEndpoints(db),
    ...draftingEndpoints(db),
    ...answeringEndpoints(db),
    ...wordingEndpoints(house),
    ...replyEndpoints(db),
    ...catalogueEndpoints(db),
    ...sampleEndpoints(house),
    ...removalEndpoints(house),
    ...houseKeepingEndpoints(house),
    ...chartEndpoints(db),
    ...annotationEndpoints(db),
    ...boardEndpoints(db),
    ...linkEndpoints(db, originOf),
    ...checklistEndpoints(db),
    ...siteAnswerEndpoints(db),
  ]
}
