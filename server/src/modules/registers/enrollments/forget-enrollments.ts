import { sql } from 'kysely'
import type { MemberKeeper } from '#modules/members'
import { enrollmentNumbers } from './enrollment.sealed.ts'
import { lapseEnrollments } from './lapse-enrollments.ts'

/**
 * Takes away what somebody who is forgotten sent by links, answered or not: what has their ID number, or name and phone
 * number and no other ID number. A family has one phone, so that the number alone is nobody.
 */
export const forgetEnrollments: NonNullable<MemberKeeper['forget']> = async (
  trx,
  { name, phone, idNumber },
  { keyring, at },
) => {
  const { digestsOf } = enrollmentNumbers
  const phones = phone === null ? [] : digestsOf(keyring, 'phone', phone)
  const ids = idNumber === null ? [] : digestsOf(keyring, 'idNumber', idNumber)
  const { rows } = await sql<{ id: string }>`
    select e.id from enrollment e
    where e.emptied_at is null and (e.id_digest = any(${ids}::text[])
      or (e.name = ${name} and e.phone_digest = any(${phones}::text[])
        and (e.id_digest is null or ${idNumber === null})))
    order by e.id for update`.execute(trx)
  if (rows.length > 0)
    await lapseEnrollments(
      trx,
      rows.map(({ id }) => id),
      at,
    )
}
