import Type from 'typebox'
import { Adjustment } from '#modules/figures'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { inField } from '#platform/errors'
import { Day, UuidParams } from '#platform/shapes'
import { facilityErrors } from './facility.errors.ts'
import { postFacility } from './facility.figures.ts'
import { facilityPolicy } from './facility.policy.ts'
import { lockFacility, updateFacility } from './facility.store.ts'
import { FacilitySchema, presentFacility } from './facility.ts'

export const closeFacility = endpoint({
  route: 'POST /api/facilities/{id}/close',
  summary: 'Close a facility from a day on; the stock drops on that day and stays as it was before',
  may: facilityPolicy.register,
  params: UuidParams,
  body: Type.Object({ closedOn: Day, ...Adjustment }, { additionalProperties: false }),
  answer: FacilitySchema,
  async handle({ db, params, body, actor, platform }) {
    const row = await lockFacility(db, params.id)
    authorize(actor, facilityPolicy.register, await chainOf(db, row.organizationId))
    if (row.closedOn) throw facilityErrors.FACILITY_ALREADY_CLOSED({ closedOn: row.closedOn })
    const field = inField('closedOn')
    if (body.closedOn < row.openedOn) throw facilityErrors.FACILITY_CLOSED_BEFORE_OPENED(field)
    if (body.closedOn > dayOf(platform.clock()))
      throw facilityErrors.FACILITY_IN_FUTURE({ today: dayOf(platform.clock()), ...field })
    const closed = { ...row, closedOn: body.closedOn }
    const as = { closing: true, adjustment: body.adjustment }
    const closingEntryId = await postFacility(db, closed, actor, platform.clock(), as)
    return presentFacility(await updateFacility(db, row.id, { closedOn: body.closedOn, closingEntryId }))
  },
})
