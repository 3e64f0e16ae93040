import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Config } from '#platform/config'
import { inField, type PlatformError } from '#platform/errors'
import { personErrors } from '../person.errors.ts'
import { findPerson } from '../person.store.ts'
import { verifyPassword } from './password.ts'
import { faultOf } from './password-rules.ts'

/** Why a person may not take this password: by the rules, or because it is one of the last ones. */
export async function refusalOf(
  db: Kysely<Database>,
  personId: string,
  password: string,
  rules: Config['passwords'],
): Promise<PlatformError | undefined> {
  const person = await findPerson(db, personId)
  if (!person) return undefined
  const fault = await faultOf(password, person, rules)
  if (fault) return fault
  const former = await db
    .selectFrom('formerPassword')
    .select('password')
    .where('personId', '=', personId)
    .orderBy('id', 'desc')
    .limit(rules.history)
    .execute()
  for (const { password: hash } of former)
    if (await verifyPassword({ hash, password }))
      return personErrors.PASSWORD_FORMER({ ...inField('newPassword'), history: rules.history })
  return undefined
}
