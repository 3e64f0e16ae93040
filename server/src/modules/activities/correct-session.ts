import Type from 'typebox'
import { demandCounted, lockChecked, noteStep, postAnew } from '#modules/checks'
import { correctEvidence } from '#modules/evidence'
import { Adjustment } from '#modules/figures'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { Line, UuidParams } from '#platform/shapes'
import { checkFacts, columnsIn } from './examination/session-facts.ts'
import { demandRollHours } from './roll/roll-of-session.ts'
import { sessionChecks } from './session.checks.ts'
import { sessionPolicy } from './session.policy.ts'
import { placeSessions, updateSession } from './session.store.ts'
import { presentSession, SessionFactsSchema, SessionSchema } from './session.ts'
import { askSides } from './sides/ask-sides.ts'
import { deleteSides } from './sides/side.store.ts'

export const correctSession = endpoint({
  route: 'POST /api/sessions/{id}/correction',
  summary: 'Correct a counted session: a reversing entry and a new one, the old version stays in its history',
  may: sessionPolicy.correct,
  params: UuidParams,
  body: Type.Object(
    {
      ...SessionFactsSchema.properties,
      version: Type.Integer({ minimum: 1 }),
      reason: Line(500),
      ...Adjustment,
    },
    { additionalProperties: false },
  ),
  answer: SessionSchema,
  async handle({ db, params, body, actor, platform }) {
    const { evidence, version, reason, adjustment, ...facts } = body
    const before = await lockChecked(db, sessionChecks, params.id)
    // Whoever corrects must stand where it was checked, or above: no level corrects its own records.
    authorize(actor, sessionPolicy.correct, await chainOf(db, before.checkAt ?? 0))
    demandCounted(before, version)
    await checkFacts(db, { facts, id: params.id }, dayOf(platform.clock()))
    const row = await updateSession(db, params.id, {
      ...(await columnsIn(db, facts)),
      version: version + 1,
    })
    await placeSessions(db, [row.id])
    if (row.day !== before.day || row.endDay !== before.endDay) await demandRollHours(db, row)
    if (evidence) await correctEvidence(db, 'session', row.id, evidence, actor)
    const by = { actor, at: platform.clock(), note: reason, adjustment }
    // What is corrected is asked of the other sides again.
    await deleteSides(db, row.id)
    await postAnew(db, sessionChecks, row, by)
    await askSides(db, row, by)
    await noteStep(db, sessionChecks, row, 'corrected', by)
    return presentSession(row)
  },
})
