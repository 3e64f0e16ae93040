import type { IdempotentReplyTable } from '#house/house.table'
import type { AreaTable, PopulationTable } from './modules/areas/area.table.ts'
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
}
