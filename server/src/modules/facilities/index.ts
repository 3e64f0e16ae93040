import { type RecordKind, recordKinds } from '#modules/evidence'
import { findPlacedAnew } from '#modules/figures'
import { chainOf, type MoveEffect, moveEffects } from '#modules/organizations'
import { defineModule } from '#platform/module'
import { closeFacility } from './close-facility.ts'
import { exportFacilities } from './export-facilities.ts'
import { facilityPolicy } from './facility.policy.ts'
import { findFacility, setEntries } from './facility.store.ts'
import { findFacilitiesEndpoint, sumFacilitiesEndpoint } from './find-facilities.ts'
import { getFacility } from './get-facility.ts'
import { registerFacility } from './register-facility.ts'

export { insertFacilities, type NewFacility } from './facility-bulk.store.ts'

const asRecord: RecordKind = {
  kind: 'facility',
  async chainOf(db, id) {
    const row = await findFacility(db, id)
    return row ? chainOf(db, row.organizationId) : []
  },
  may: facilityPolicy.read,
}

const withUnit: MoveEffect = {
  count: async () => ({}),
  apply: async (trx, move) => setEntries(trx, await findPlacedAnew(trx, move.id, 'facility')),
}

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
  contributes: [recordKinds.of(asRecord), moveEffects.of(withUnit)],
})
