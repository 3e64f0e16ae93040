import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { personErrors } from '../person.errors.ts'
import { lockTopAdministrators } from './role-seat.store.ts'

/** Refuses when nobody else would be left to administer the top of the tree. */
export async function keepOneAdministrator(trx: Kysely<Database>, leaving: string): Promise<void> {
  const top = await lockTopAdministrators(trx)
  const leaves = top.some((seat) => seat.personId === leaving)
  if (leaves && !top.some((seat) => seat.personId !== leaving)) throw personErrors.LAST_ADMINISTRATOR()
}
