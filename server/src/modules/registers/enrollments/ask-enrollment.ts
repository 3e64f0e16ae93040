import { sql } from 'kysely'
import Type from 'typebox'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { Choice, Day, Nullable } from '#platform/shapes'
import { typedCode } from '#platform/text/typed-code'
import { getKind } from '../kinds/register-kind.store.ts'
import { WordsShape } from '../kinds/register-kind.ts'
import { type EnrollmentState, enrollmentStates } from './enrollment.table.ts'

interface Asked {
  state: EnrollmentState
  reason: string
  sentAt: Date
  answeredAt: Date | null
  kind: string
  unitName: string
}

export const askEnrollment = endpoint({
  // Only reads; a POST, so that no log sees the number in an address.
  route: 'POST /api/enrollment-status',
  summary:
    'How it stands with what somebody sent, by the number they were given; nothing of who they are. Null where there is no such number',
  may: 'anyone',
  whenFull: true,
  body: Type.Object({ code: Type.String({ minLength: 1, maxLength: 40 }) }, { additionalProperties: false }),
  answer: Nullable(
    Type.Object({
      state: Choice(enrollmentStates),
      reason: Type.String(),
      list: WordsShape,
      unitName: Type.String(),
      sentOn: Day,
      answeredOn: Nullable(Day),
    }),
  ),
  async handle({ db, body }) {
    const { rows } = await sql<Asked>`
      select e.state, e.reason, e.sent_at as "sentAt", e.answered_at as "answeredAt", i.kind,
        o.short_name as "unitName"
      from enrollment e join invitation i on i.id = e.invitation_id
      join organization o on o.id = i.organization_id
      where e.code = ${typedCode(body.code)}`.execute(db)
    const [row] = rows
    if (!row) return null
    const { definition } = await getKind(db, row.kind)
    return {
      ...{ state: row.state, reason: row.reason, unitName: row.unitName },
      list: definition.form.words,
      sentOn: dayOf(row.sentAt),
      answeredOn: row.answeredAt && dayOf(row.answeredAt),
    }
  },
})
