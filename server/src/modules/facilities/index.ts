import { searchables } from '#engines/search/searchable'
import { checkEndpoints, checkedKinds } from '#modules/checks'
import { type RecordKind, recordKinds } from '#modules/evidence'
import { explainDraft, recordFeeds } from '#modules/figures'
import { chainOf } from '#modules/organizations'
import { defineModule } from '#platform/module'
import { changeFacility } from './change-facility.ts'
import { changeClosing } from './closings/change-closing.ts'
import { closeFacility } from './closings/close-facility.ts'
import { closingChecks } from './closings/closing.checks.ts'
import { findClosing } from './closings/closing.store.ts'
import { getClosing } from './closings/get-closing.ts'
import { facilityChecks } from './facility.checks.ts'
import { closingFeed, facilityFeed } from './facility.figures.ts'
import { facilityList } from './facility.list.ts'
import { facilityPolicy } from './facility.policy.ts'
import { facilitySearch } from './facility.search.ts'
import { findFacility } from './facility.store.ts'
import { getFacility } from './get-facility.ts'
import { registerFacility } from './register-facility.ts'

export { type FacilityLife, insertFacilities } from './insert-facilities.ts'

type Find = (...asked: Parameters<typeof findFacility>) => Promise<{ organizationId: number } | undefined>

const asRecord = (kind: string, find: Find): RecordKind => ({
  kind,
  may: facilityPolicy.read,
  async chainOf(db, id) {
    const row = await find(db, id)
    return row && chainOf(db, row.organizationId)
  },
})

export const facilities = defineModule({
  name: 'facilities',
  endpoints: [
    ...facilityList,
    getFacility,
    explainDraft(facilityFeed),
    registerFacility,
    changeFacility,
    ...checkEndpoints(facilityChecks),
    explainDraft(closingFeed),
    closeFacility,
    getClosing,
    changeClosing,
    ...checkEndpoints(closingChecks),
  ],
  contributes: [
    recordFeeds.of(facilityFeed),
    recordFeeds.of(closingFeed),
    searchables.of(facilitySearch),
    recordKinds.of(asRecord('facility', findFacility)),
    recordKinds.of(asRecord('facility_closing', findClosing)),
    checkedKinds.of(facilityChecks),
    checkedKinds.of(closingChecks),
  ],
})
