import { searchables } from '#engines/search/searchable'
import { defineModule } from '#platform/module'
import { importKinds } from '#platform/sheets/import-kind'
import { addArea } from './add-area.ts'
import { addOrganization } from './add-organization.ts'
import { changeOrganization } from './change-organization.ts'
import { findOrganizationsEndpoint } from './find-organizations.ts'
import { getOrganizationEndpoint } from './get-organization.ts'
import { moveOrganizationEndpoint } from './moves/move-organization.ts'
import { previewMove } from './moves/preview-move.ts'
import { undoMove } from './moves/undo-move.ts'
import { organizationList } from './organization.list.ts'
import { organizationSearch } from './organization.search.ts'
import { unitImport } from './tables/import-units.ts'

export {
  DUTY_CHANGED,
  type DutyChanged,
  duties,
  type Joining,
  tellOfDuties,
  type Unattended,
  UnattendedSchema,
  unattendedNow,
} from './duties.ts'
export type { Place, Stretch } from './moves/move.ts'
export {
  type Move,
  type MoveCount,
  type MoveEffect,
  moveEffects,
  type TreeChange,
} from './moves/move-effect.ts'
export { findOrganizations } from './names/find-units.store.ts'
export { nameOrganizations, type OrganizationNames } from './names/name-organizations.ts'
export { askFormerNames, unfoundUnit } from './names/unsure-unit.ts'
export { organizationErrors } from './organization.errors.ts'
export { findOrganization, getOrganization } from './organization.store.ts'
export { always, type Organization, OrganizationSchema } from './organization.ts'
export { organizationWords } from './organization-words.ts'
export { searchedAt } from './searched-at.ts'
export { insertOrganizations, type NewOrganization } from './tables/organization-bulk.store.ts'
export { inUnit, unitAndAbove, unitsInReach } from './tree/in-unit.ts'
export {
  chainOf,
  chainSteps,
  chainsOf,
  findRootOrganization,
  holdTree,
  type TreeStep,
} from './tree/organization-tree.store.ts'
export { type Chains, linksAbove, readChains } from './tree/read-chains.ts'
export { unitsBelow } from './tree/units-below.ts'
export { unitNames, withUnitNames } from './unit-names.ts'

export const organizations = defineModule({
  name: 'organizations',
  endpoints: [
    findOrganizationsEndpoint,
    ...organizationList,
    getOrganizationEndpoint,
    addArea,
    addOrganization,
    changeOrganization,
    previewMove,
    moveOrganizationEndpoint,
    undoMove,
  ],
  contributes: [searchables.of(organizationSearch), importKinds.of(unitImport)],
})
