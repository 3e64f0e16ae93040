import Type from 'typebox'
import { noteAct } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { pickLocale } from '#platform/locale'
import { findOutcome } from './outcome.store.ts'
import { choose } from './period.ts'
import { demandWithin } from './range.ts'
import { retentionErrors } from './retention.errors.ts'
import { retentionPolicy } from './retention.policy.ts'
import { Code, PeriodNumber, presentRetention, RetentionSchema, subjectOf } from './retention.ts'
import { demandTop, getKind } from './retention-reach.ts'
import { findSetting, keepSetting, lockKind } from './setting.store.ts'

export const setRetention = endpoint({
  route: 'PUT /api/retention/{code}',
  summary:
    'Say for how long a kind of data is kept: longer holds at once, shorter from the next day on, until when it can be taken back',
  may: retentionPolicy.set,
  params: Type.Object({ code: Code }),
  body: Type.Object(
    { period: PeriodNumber, version: Type.Integer({ minimum: 0, description: 'Of what was read' }) },
    { additionalProperties: false },
  ),
  answer: RetentionSchema,
  async handle({ db, actor, params, body, platform: { config, clock }, request }) {
    const organizationId = await demandTop(db, actor, retentionPolicy.set)
    const kind = getKind(params.code)
    demandWithin(kind, config, body.period)
    await lockKind(db, kind)
    const present = await findSetting(db, config, kind)
    if (present.version !== body.version) throw retentionErrors.RETENTION_CHANGED()
    const now = clock()
    const chosen = choose(present, body.period, now)
    const version = present.version + 1
    await keepSetting(db, kind, chosen, version)
    if (present.period !== body.period)
      await noteAct(db, actor, now, {
        kind: 'retention.set',
        organizationId,
        subject: subjectOf(kind.code),
        details: { before: present.period, after: body.period, span: kind.unit, since: chosen.fromDay },
      })
    const locale = pickLocale(request.headers['accept-language'])
    const outcome = await findOutcome(db, kind.code)
    return presentRetention(kind, { ...chosen, version }, { config, now, locale, outcome })
  },
})
