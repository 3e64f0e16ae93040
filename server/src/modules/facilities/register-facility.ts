import Type from 'typebox'
import { getArea } from '#modules/areas'
import { linkEvidence } from '#modules/evidence'
import { Adjustment } from '#modules/figures'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { inField } from '#platform/errors'
import { Choice, Day, Id, Line, Text, Uuid } from '#platform/shapes'
import { facilityErrors } from './facility.errors.ts'
import { postFacility } from './facility.figures.ts'
import { facilityPolicy } from './facility.policy.ts'
import { insertFacility, updateFacility } from './facility.store.ts'
import { FacilitySchema, facilityKinds, presentFacility } from './facility.ts'

export const registerFacility = endpoint({
  route: 'POST /api/facilities',
  summary: 'Register a facility or exhibits from the day they opened; the stock counts them from that day',
  may: facilityPolicy.register,
  body: Type.Object(
    {
      kind: Choice(facilityKinds),
      name: Line(120),
      organizationId: Id,
      areaId: Id,
      quantity: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
      openedOn: Day,
      note: Type.Optional(Text(1000)),
      evidence: Type.Optional(Type.Array(Uuid, { maxItems: 50, uniqueItems: true })),
      ...Adjustment,
    },
    { additionalProperties: false },
  ),
  answer: FacilitySchema,
  async handle({ db, body, actor, platform, reply }) {
    const { evidence, adjustment, ...facts } = body
    authorize(actor, facilityPolicy.register, await chainOf(db, facts.organizationId))
    await getArea(db, facts.areaId)
    const today = dayOf(platform.clock())
    if (facts.openedOn > today) throw facilityErrors.FACILITY_IN_FUTURE({ today, ...inField('openedOn') })
    const row = await insertFacility(db, {
      ...facts,
      closedOn: null,
      entryId: null,
      closingEntryId: null,
      recordedBy: actor.id ?? '',
    })
    await linkEvidence(db, 'facility', row.id, evidence ?? [], actor)
    const entryId = await postFacility(db, row, actor, platform.clock(), { adjustment })
    reply.code(201)
    return presentFacility(await updateFacility(db, row.id, { entryId }))
  },
})
