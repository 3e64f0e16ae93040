import Type from 'typebox'
import { columnsOf } from '#engines/fields/columns'
import { HandedInSchema, noteStep, takeStep, waitsFor } from '#modules/checks'
import { linkEvidence } from '#modules/evidence'
import { chainOf } from '#modules/organizations'
import { allows } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { checkFacts, valuesOf } from './examination/session-facts.ts'
import { sessionChecks } from './session.checks.ts'
import { sessionFields } from './session.fields.ts'
import { sessionPolicy } from './session.policy.ts'
import { insertSession, placeSession } from './session.store.ts'
import { presentSession, SessionFactsSchema, SessionSchema } from './session.ts'

export const recordSession = endpoint({
  route: 'POST /api/sessions',
  summary: 'Record a session once, where it was held; optionally hand it in for checking at once',
  may: sessionPolicy.record,
  body: Type.Object(
    { ...SessionFactsSchema.properties, submit: Type.Optional(Type.Boolean()) },
    { additionalProperties: false },
  ),
  answer: Type.Object({ ...SessionSchema.properties, ...HandedInSchema }),
  async handle({ db, body, actor, platform, reply }) {
    const { submit: atOnce, evidence, ...facts } = body
    const chainOfLead = await chainOf(db, facts.hosts[0] ?? 0)
    const mayLead = () => allows(actor, sessionPolicy.record, chainOfLead)
    const { chain, seriesId } = await checkFacts(db, { facts, mayLead }, dayOf(platform.clock()))
    const row = await insertSession(db, {
      ...columnsOf(sessionFields, valuesOf(facts, seriesId)),
      checkAt: null,
      recordedBy: actor.id ?? '',
      submittedBy: null,
      submittedAt: null,
      countedAt: null,
    })
    await placeSession(db, row.id, row.day, chain)
    await linkEvidence(db, 'session', row.id, evidence ?? [], actor)
    const by = { actor, at: platform.clock() }
    await noteStep(db, sessionChecks, row, 'recorded', by)
    reply.code(201)
    const kept = atOnce ? await takeStep(db, sessionChecks, row, 'submit', by) : row
    return { ...presentSession(kept), waitsFor: await waitsFor(db, sessionChecks, kept, by.at) }
  },
})
