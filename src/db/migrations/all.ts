import type { Kysely } from 'kysely'
import * as house from './202611210900_house.ts'
import * as wideTally from './202611221200_wide_tally.ts'
import * as handling from './202611221201_handling.ts'
import * as mail from './202611221202_mail.ts'
import * as people from './202611221202_people.ts'
import * as customers from './202611221203_customers.ts'
import * as replies from './202611221204_replies.ts'
import * as chores from './202611221205_chores.ts'
import * as boards from './202611221206_boards.ts'
import * as audit from './202611221208_audit.ts'
import * as segments from './202611221213_segments.ts'
import * as retention from './202611221215_retention.ts'
import * as facets from './202611221221_facets.ts'
import * as erasures from './202611221223_erasures.ts'
import * as corrections from './202611221301_corrections.ts'
import * as notes from './202611221301_notes.ts'
import * as apiKeys from './202611221302_api_keys.ts'
import * as secondStep from './202611221302_second_step.ts'
import * as annotationsAndLinks from './202611221303_annotations_and_links.ts'
import * as savedViews from './202611221304_saved_views.ts'
import * as singleSignOn from './202611221305_single_sign_on.ts'
import * as replacedReplies from './202611230700_replaced_replies.ts'
import * as unread from './202611230701_unread.ts'
import * as mergedTags from './202611230702_merged_tags.ts'
import * as addressChanges from './202611230703_address_changes.ts'
import * as themes from './202611240200_themes.ts'

/** Every migration in order, named by time and purpose; one that has landed is never edited. */
export const MIGRATIONS: { name: string; up(db: Kysely<unknown>): Promise<void> }[] = [
  { name: '202611210900_house', up: house.up },
  { name: '202611221200_wide_tally', up: wideTally.up },
  { name: '202611221201_handling', up: handling.up },
  { name: '202611221202_mail', up: mail.up },
  { name: '202611221202_people', up: people.up },
  { name: '202611221203_customers', up: customers.up },
  { name: '202611221204_replies', up: replies.up },
  { name: '202611221205_chores', up: chores.up },
  { name: '202611221206_boards', up: boards.up },
  { name: '202611221208_audit', up: audit.up },
  { name: '202611221213_segments', up: segments.up },
  { name: '202611221215_retention', up: retention.up },
  { name: '202611221221_facets', up: facets.up },
  { name: '202611221223_erasures', up: erasures.up },
  { name: '202611221302_api_keys', up: apiKeys.up },
  { name: '202611221301_corrections', up: corrections.up },
  { name: '202611221303_annotations_and_links', up: annotationsAndLinks.up },
  { name: '202611221302_second_step', up: secondStep.up },
  { name: '202611221301_notes', up: notes.up },
  { name: '202611221304_saved_views', up: savedViews.up },
  { name: '202611221305_single_sign_on', up: singleSignOn.up },
  { name: '202611230700_replaced_replies', up: replacedReplies.up },
  { name: '202611230702_merged_tags', up: mergedTags.up },
  { name: '202611230701_unread', up: unread.up },
  { name: '202611230703_address_changes', up: addressChanges.up },
  { name: '202611240200_themes', up: themes.up },
]
