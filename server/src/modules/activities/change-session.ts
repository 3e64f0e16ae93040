import Type from 'typebox'
import { authorize } from '#house/actor'
import { dayOf } from '#house/clock'
import { deed } from '#house/deed'
import { UuidParams } from '#house/shapes'
import { setEvidence } from '#modules/evidence'
import { chainOf } from '#modules/organizations'
import { HandedInSchema, waitsFor } from './checks/waits-for.ts'
import { sessionErrors } from './session.errors.ts'
import { sessionPolicy } from './session.policy.ts'
import { lockSession, placeSession, updateSession } from './session.store.ts'
import { presentSession, SessionFactsSchema, SessionSchema } from './session.ts'
import { checkFacts, columnsOf } from './session-facts.ts'
import { noteEvent } from './session-history.store.ts'
import { submit } from './submit-session.ts'

export const changeSession = deed({
  route: 'PUT /api/sessions/{id}',
  summary: 'Change a draft or a returned session; a counted one is corrected instead',
  may: sessionPolicy.record,
  params: UuidParams,
  body: Type.Object(
    {
      ...SessionFactsSchema.properties,
      version: Type.Integer({ minimum: 1 }),
      submit: Type.Optional(Type.Boolean()),
    },
    { additionalProperties: false },
  ),
  answer: Type.Object({ ...SessionSchema.properties, ...HandedInSchema }),
  async handle({ db, params, body, actor, house }) {
    const { submit: atOnce, evidence, version, ...facts } = body
    const before = await lockSession(db, params.id)
    authorize(actor, sessionPolicy.record, await chainOf(db, before.hosts[0] ?? 0, before.day))
    authorize(actor, sessionPolicy.record, await chainOf(db, facts.hosts[0] ?? 0))
    if (before.state !== 'draft' && before.state !== 'returned')
      throw sessionErrors.SESSION_NOT_OPEN({ state: before.state })
    if (before.version !== version) throw sessionErrors.SESSION_CHANGED_MEANWHILE({ version: before.version })
    const { chain, seriesId } = await checkFacts(db, facts, dayOf(house.clock()), params.id)
    const row = await updateSession(db, params.id, { ...columnsOf(facts, seriesId), version: version + 1 })
    await placeSession(db, row.id, row.day, chain)
    if (evidence) await setEvidence(db, 'session', row.id, evidence, actor)
    await noteEvent(db, row, 'changed', actor, house.clock())
    const now = house.clock()
    const kept = atOnce ? await submit(db, row, actor, now) : row
    return { ...presentSession(kept), waitsFor: await waitsFor(db, kept, now) }
  },
})
