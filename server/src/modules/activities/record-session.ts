import Type from 'typebox'
import { HandedInSchema, recordOne } from '#modules/checks'
import { allows } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { checkFacts } from './examination/session-facts.ts'
import { newSessions } from './insert-sessions.ts'
import { sessionPolicy } from './session.policy.ts'
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
    const mayLead = (above: readonly number[]) => allows(actor, sessionPolicy.record, above)
    const now = platform.clock()
    await checkFacts(db, { facts, mayLead }, dayOf(now))
    const by = { actor, at: now, submit: atOnce === true }
    const { row, waitsFor } = await recordOne(db, newSessions, { facts, evidence }, by)
    reply.code(201)
    return { ...presentSession(row), waitsFor }
  },
})
