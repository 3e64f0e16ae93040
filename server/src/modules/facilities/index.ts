import { registerRecordKind } from '#modules/evidence'
import { findPlacedAnew } from '#modules/figures'
import { chainOf, registerMoveEffect } from '#modules/organizations'
import { defineModule } from '#platform/module'
import { closeFacility } from './close-facility.ts'
import { exportFacilities } from './export-facilities.ts'
import { facilityPolicy } from './facility.policy.ts'
import { findFacility, setEntries } from './facility.store.ts'
import { findFacilitiesEndpoint, sumFacilitiesEndpoint } from './find-facilities.ts'
import { getFacility } from './get-facility.ts'
import { registerFacility } from './register-facility.ts'

export { insertFacilities, type NewFacility } from './facility-bulk.store.ts'

registerRecordKind('facility', {
  async chainOf(db, id) {
    const row = await findFacility(db, id)
    return row ? chainOf(db, row.organizationId) : []
  },
  may: facilityPolicy.read,
})

registerMoveEffect({
  count: async () => ({}),
  apply: async (trx, move) => setEntries(trx, await findPlacedAnew(trx, move.id, 'facility')),
})

export const facilities = defineModule({
  name: 'facilities',
  endpoints: [
    findFacilitiesEndpoint,
    sumFacilitiesEndpoint,
    exportFacilities,
    getFacility,
    registerFacility,
    closeFacility,
  ],
})
