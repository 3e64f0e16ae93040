import Type from 'typebox'
import { lockChecked, noteStep } from '#modules/checks'
import { Adjustment } from '#modules/figures'
import { serviceParts } from '#modules/teams'
import { noteAct } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { Choice, Nullable, Text, Uuid, UuidParams } from '#platform/shapes'
import { sessionChecks } from '../session.checks.ts'
import { sessionErrors } from '../session.errors.ts'
import { sessionPolicy } from '../session.policy.ts'
import { demandRollHours, demandRollOpen, demandTaken } from './roll-of-session.ts'
import { findParts, putParts, rollVersion } from './session-roll.store.ts'

const Hours = Type.Number({ minimum: 0.5, maximum: 10_000, multipleOf: 0.5 })

export const writeRoll = endpoint({
  route: 'PUT /api/sessions/{id}/roll',
  summary:
    'Write who took part in a session, whole; by whoever may change the session, with a reason by whoever corrects it once it counts',
  may: sessionPolicy.record,
  params: UuidParams,
  body: Type.Object(
    {
      version: Type.Integer({
        minimum: 0,
        description: 'Of the roll as it was seen; 0 where there was none',
      }),
      people: Type.Array(
        Type.Object(
          { memberId: Uuid, part: Choice(serviceParts), hours: Hours, team: Type.Optional(Nullable(Uuid)) },
          { additionalProperties: false },
        ),
        { maxItems: 500 },
      ),
      reason: Type.Optional(Text(500)),
      ...Adjustment,
    },
    { additionalProperties: false },
  ),
  answer: Type.Object({ version: Type.Integer() }),
  async handle({ db, params, body: { version, people, reason, adjustment }, actor, platform }) {
    const session = await lockChecked(db, sessionChecks, params.id)
    await demandRollOpen(db, actor, session, { reason: reason?.trim(), adjustment })
    if ((await rollVersion(db, session.id)) !== version) throw sessionErrors.SESSION_ROLL_CHANGED()
    await demandTaken(db, actor, session, people)
    const at = platform.clock()
    const before = (await findParts(db, session.id)).length
    await putParts(db, session.id, people, { version: version + 1, changedBy: actor.id ?? '', changedAt: at })
    await demandRollHours(db, session)
    const step = session.state === 'counted' ? 'corrected' : 'changed'
    await noteStep(db, sessionChecks, session, step, { actor, at, note: reason ?? '' })
    await noteAct(db, actor, at, {
      kind: 'session.roll-written',
      organizationId: session.hosts[0] ?? null,
      subject: { kind: 'session', id: session.id, name: session.title },
      details: { before, count: people.length },
    })
    return { version: version + 1 }
  },
})
