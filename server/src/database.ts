import type { IdempotentReplyTable } from '#house/house.table'
import type { ActivityTable, SeriesTable } from './modules/activities/activity.table.ts'
import type {
  CheckRuleTable,
  SessionEventTable,
  SessionScopeTable,
  SessionTable,
} from './modules/activities/session.table.ts'
import type { AreaTable, PopulationTable } from './modules/areas/area.table.ts'
import type { FacilityTable } from './modules/facilities/facility.table.ts'
import type {
  OrganizationParentTable,
  OrganizationTable,
} from './modules/organizations/organization.table.ts'

/** The map of the database: one line per table. */
export interface Database {
  idempotentReply: IdempotentReplyTable
  area: AreaTable
  population: PopulationTable
  organization: OrganizationTable
  organizationParent: OrganizationParentTable
  facility: FacilityTable
  series: SeriesTable
  activity: ActivityTable
  session: SessionTable
  sessionScope: SessionScopeTable
  sessionEvent: SessionEventTable
  checkRule: CheckRuleTable
}
