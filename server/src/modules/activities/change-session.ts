import Type from 'typebox'
import { demandOpen, HandedInSchema, lockChecked, noteStep, takeStep, waitsFor } from '#modules/checks'
import { setEvidence } from '#modules/evidence'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { UuidParams } from '#platform/shapes'
import { checkFacts, columnsIn } from './examination/session-facts.ts'
import { demandRollHours } from './roll/roll-of-session.ts'
import { sessionChecks } from './session.checks.ts'
import { sessionPolicy } from './session.policy.ts'
import { placeSessions, updateSession } from './session.store.ts'
import { presentSession, SessionFactsSchema, SessionSchema } from './session.ts'

export const changeSession = endpoint({
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
  async handle({ db, params, body, actor, platform }) {
    const { submit: atOnce, evidence, version, ...facts } = body
    const before = await lockChecked(db, sessionChecks, params.id)
    authorize(actor, sessionPolicy.record, await chainOf(db, before.hosts[0] ?? 0, before.day))
    authorize(actor, sessionPolicy.record, await chainOf(db, facts.hosts[0] ?? 0))
    demandOpen(before, version)
    await checkFacts(db, { facts, id: params.id }, dayOf(platform.clock()))
    const row = await updateSession(db, params.id, {
      ...(await columnsIn(db, facts)),
      version: version + 1,
    })
    await placeSessions(db, [row.id])
    if (row.day !== before.day || row.endDay !== before.endDay) await demandRollHours(db, row)
    if (evidence) await setEvidence(db, 'session', row.id, evidence, actor)
    const by = { actor, at: platform.clock() }
    await noteStep(db, sessionChecks, row, 'changed', by)
    const kept = atOnce ? await takeStep(db, sessionChecks, row, 'submit', by) : row
    return { ...presentSession(kept), waitsFor: await waitsFor(db, sessionChecks, kept, by.at) }
  },
})
