import { type Kysely, sql } from 'kysely'
import Type from 'typebox'
import type { Database } from '#database'
import type { Actor } from '#platform/actor'
import { noteActs } from '#platform/audit/note-act'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { inField, platformErrors } from '#platform/errors'
import { Choice, Id, Text, Uuid } from '#platform/shapes'
import { teamErrors } from '../team.errors.ts'
import { mayAnswer } from './answerable.ts'
import { unitOfReport, updateReport } from './service-report.store.ts'
import type { ReportState } from './service-report.table.ts'

interface Held {
  id: string
  version: number
  state: ReportState
  name: string
  memberId: string
  unit: number
}

/** Those of these reports that somebody may answer, held in one order, so that two who answer the same wait. */
async function lockReports(trx: Kysely<Database>, actor: Actor, ids: readonly string[], today: string) {
  const { rows } = await sql<Held>`
    select r.id, r.version, r.state, m.name, m.id as member_id, ${unitOfReport} as unit
    from service_report r join member m on m.id = r.member_id left join register_record t on t.id = r.team_id
    where r.id = any(${[...ids]}::uuid[]) and ${mayAnswer(actor, today)}
    order by r.id for update of r`.execute(trx)
  return rows
}

export const answerReports = endpoint({
  route: 'POST /api/service-reports/answers',
  summary:
    'Confirm what people told of their service, or return it with a reason, one or several at once: all of them or none. What was confirmed may be returned too',
  may: 'member',
  body: Type.Object(
    {
      reports: Type.Array(Type.Object({ id: Uuid, version: Id }, { additionalProperties: false }), {
        minItems: 1,
        maxItems: 500,
      }),
      answer: Choice(['confirm', 'return']),
      reason: Type.Optional(Text(200)),
    },
    { additionalProperties: false },
  ),
  answer: Type.Object({ answered: Type.Integer() }),
  async handle({ db, body: { reports, answer, reason = '' }, actor, platform }) {
    const at = platform.clock()
    if (answer === 'return' && !reason.trim()) throw teamErrors.SERVICE_REASON(inField('reason'))
    const versions = new Map(reports.map(({ id, version }) => [id, version]))
    const held = await lockReports(db, actor, [...versions.keys()], dayOf(at))
    if (held.length < versions.size) throw platformErrors.NOT_FOUND()
    const open: readonly ReportState[] = answer === 'confirm' ? ['waiting'] : ['waiting', 'confirmed']
    const state = answer === 'confirm' ? 'confirmed' : 'returned'
    const answered = { state, answeredBy: actor.id, answeredByName: actor.name, answeredAt: at } as const
    for (const { id, version, name, ...row } of held) {
      if (version !== versions.get(id) || !open.includes(row.state))
        throw teamErrors.SERVICE_CHANGED({ name })
      await updateReport(db, id, { ...answered, reason: reason.trim() })
    }
    await noteActs(
      db,
      actor,
      at,
      held.map(({ memberId, name, unit }) => ({
        kind: 'service.answered',
        organizationId: unit,
        subject: { kind: 'member', id: memberId, name },
        details: { state },
      })),
    )
    return { answered: held.length }
  },
})
