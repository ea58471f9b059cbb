import type { AnalyzeTables } from './tables/analyze.ts'
import type { CollectTables } from './tables/collect.ts'
import type { CustomersTables } from './tables/customers.ts'
import type { HouseTables } from './tables/house.ts'
import type { PeopleTables } from './tables/people.ts'
import type { RespondTables } from './tables/respond.ts'
import type { RouteTables } from './tables/route.ts'
import type { ShareTables } from './tables/share.ts'

/** All tables, by the stage that writes them. Ids of a workspace's things are unique together with it; names are camelCase of the columns. */
export type Tables = PeopleTables &
  CustomersTables &
  CollectTables &
  AnalyzeTables &
  RouteTables &
  RespondTables &
  ShareTables &
  HouseTables
