import { type Kysely, type Selectable, sql } from 'kysely'
import type { Database } from '#database'
import type { EnrollmentTable } from './enrollment.table.ts'

type Db = Kysely<Database>

export type EnrollmentRow = Selectable<EnrollmentTable>

export const findSent = (db: Db, invitationId: string, once: string): Promise<EnrollmentRow | undefined> =>
  db
    .selectFrom('enrollment')
    .selectAll()
    .where('invitationId', '=', invitationId)
    .where('once', '=', once)
    .executeTakeFirst()

export const findEnrollment = (db: Db, id: string): Promise<EnrollmentRow | undefined> =>
  db.selectFrom('enrollment').selectAll().where('id', '=', id).executeTakeFirst()

export const lockEnrollment = (trx: Db, id: string): Promise<EnrollmentRow | undefined> =>
  trx.selectFrom('enrollment').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** How many came to an invitation from one network since a moment. */
export async function countFrom(db: Db, invitationId: string, network: string, since: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from enrollment
    where invitation_id = ${invitationId} and network = ${network} and sent_at > ${since}`.execute(db)
  return rows[0]?.count ?? 0
}

/** What somebody tells of themselves. */
type Told = Pick<
  EnrollmentRow,
  | 'name'
  | 'born'
  | 'phone'
  | 'phoneDigest'
  | 'idNumber'
  | 'idDigest'
  | 'guardian'
  | 'guardianPhone'
  | 'guardianPhoneDigest'
  | 'consentedOn'
  | 'definition'
  | 'values'
>
type Sent = Pick<EnrollmentRow, 'id' | 'invitationId' | 'code' | 'once' | 'network' | 'sentAt'>

export const insertEnrollment = (trx: Db, { values, ...row }: Told & Sent) =>
  trx
    .insertInto('enrollment')
    .values({
      ...row,
      ...{ values: JSON.stringify(values), state: 'waiting' },
      ...{ answeredAt: null, answeredBy: null, answeredByName: null, recordId: null, emptiedAt: null },
    })
    .execute()

/** Writes what was sent once more under the same key in the place of what was sent first. */
export const rewriteEnrollment = (trx: Db, id: string, { values, ...told }: Told) =>
  trx
    .updateTable('enrollment')
    .set({ ...told, values: JSON.stringify(values) })
    .where('id', '=', id)
    // Somebody may be answering it this moment: what was answered is not filled anew.
    .where('state', '=', 'waiting')
    .execute()

interface Answer {
  state: 'approved' | 'declined'
  answeredAt: Date
  answeredBy: string | null
  answeredByName: string
  reason?: string
  recordId?: string
}

export const answerEnrollment = (trx: Db, id: string, answer: Answer) =>
  trx
    .updateTable('enrollment')
    .set({ ...answer, network: null })
    .where('id', '=', id)
    .execute()

/** Takes away all that these say of people; that they came, and what was answered, stays. Answers their invitations. */
export async function emptyEnrollments(trx: Db, ids: readonly string[], at: Date): Promise<string[]> {
  const { rows } = await sql<{ invitationId: string }>`
    update enrollment set name = '', born = null, phone = null, phone_digest = null, id_number = null,
      id_digest = null, guardian = null, guardian_phone = null, guardian_phone_digest = null,
      consented_on = null, "values" = '{}', network = null, reason = '', emptied_at = ${at},
      state = case when state = 'waiting' then 'lapsed' else state end
    where id = any(${[...ids]}::uuid[]) returning invitation_id`.execute(trx)
  return [...new Set(rows.map(({ invitationId }) => invitationId))]
}
