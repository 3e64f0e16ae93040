import { searchables } from '#engines/search/searchable'
import { defineModule } from '#platform/module'
import { importKinds } from '#platform/sheets/import-kind'
import { addOrganization } from './add-organization.ts'
import { acceptAreaProposals } from './areas/accept-area-proposals.ts'
import { addArea } from './areas/add-area.ts'
import { changeArea } from './areas/change-area.ts'
import { getAreaHistory } from './areas/get-area-history.ts'
import { getAreaProposals } from './areas/get-area-proposals.ts'
import { previewAreaChange } from './areas/preview-area-change.ts'
import { setAreaProposalsAside } from './areas/set-proposals-aside.ts'
import { undoAreaChangeEndpoint } from './areas/undo-area-change.ts'
import { changeOrganization } from './change-organization.ts'
import { findOrganizationsEndpoint } from './find-organizations.ts'
import { getOrganizationEndpoint, StepSchema } from './get-organization.ts'
import { moveOrganizationEndpoint } from './moves/move-organization.ts'
import { previewMove } from './moves/preview-move.ts'
import { undoMove } from './moves/undo-move.ts'
import { organizationList } from './organization.list.ts'
import { organizationSearch } from './organization.search.ts'
import { acceptProposal } from './proposal/accept-proposal.ts'
import { findDivisionsEndpoint } from './proposal/find-divisions.ts'
import { getProposal } from './proposal/get-proposal.ts'
import { unitImport } from './tables/import-units.ts'

export { changedWithin } from './changed-within.ts'
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
export { inShort } from './names/written-forms.ts'
export { organizationErrors } from './organization.errors.ts'
export { organizationPolicy } from './organization.policy.ts'
export { findOrganization, getOrganization, organizationAt } from './organization.store.ts'
export {
  associationCode,
  type Organization,
  OrganizationSchema,
  presentOrganization,
} from './organization.ts'
export { organizationKinds, organizationLevels } from './organization-kinds.ts'
export { organizationWords } from './organization-words.ts'
export { shortNameOf } from './proposal/unit-names.ts'
export { searchedAt } from './searched-at.ts'
export { insertOrganizations, type NewOrganization } from './tables/organization-bulk.store.ts'
export { inUnit, unitAndAbove, unitsInReach } from './tree/in-unit.ts'
export {
  chainOf,
  chainSteps,
  chainsOf,
  findRootOrganization,
  holdTree,
  stepsAbove,
  type TreeStep,
  treeHeld,
  unitsAbove,
} from './tree/organization-tree.store.ts'
export { allLinksAbove, type Chains, linksAbove, readChains } from './tree/read-chains.ts'
export { FEW, hasFew, heldBelow, unitsBelow } from './tree/units-below.ts'
export { unitNames, withUnitNames } from './unit-names.ts'
export { findOrganizationsEndpoint, StepSchema }

export const organizations = defineModule({
  name: 'organizations',
  endpoints: [
    findOrganizationsEndpoint,
    ...organizationList,
    getOrganizationEndpoint,
    addArea,
    getAreaHistory,
    previewAreaChange,
    changeArea,
    undoAreaChangeEndpoint,
    getAreaProposals,
    acceptAreaProposals,
    setAreaProposalsAside,
    addOrganization,
    changeOrganization,
    previewMove,
    moveOrganizationEndpoint,
    undoMove,
    findDivisionsEndpoint,
    getProposal,
    acceptProposal,
  ],
  contributes: [searchables.of(organizationSearch), importKinds.of(unitImport)],
})
